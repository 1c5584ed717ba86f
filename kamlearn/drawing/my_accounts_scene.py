"""What the page of one's own accounts shows before Python: the workbench with invented people."""

from kamlearn.course.languages import Lang
from kamlearn.drawing import decision_board_scene, my_rule_scene
from kamlearn.drawing.lab_settings import Options, Settings
from kamlearn.drawing.labs import LabScene

VIEW = Options("view", ("ranking", "decisions"))


def still_html(settings: Settings, lang: Lang) -> str:
    """The story's people by a rule, or with decisions: as the labs of those chapters show them."""
    labs = {"ranking": my_rule_scene.LAB, "decisions": decision_board_scene.LAB}
    lab = labs[VIEW.key(settings)]
    return lab.html(lab.complete(lab.positions[-1]), lang)


LAB = LabScene(
    name="my-accounts",
    settings=(VIEW,),
    positions=({"view": 0}, {"view": 1}),
    html=still_html,
    pack="accounts",
)
