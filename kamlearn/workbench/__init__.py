"""The learner's own accounts: people, a rule, decisions and a plan, as data without a screen.

Page, notebook and terminal all work on one `Workbench`. Nothing here draws, asks or stores.
"""
