// The link below a picture saves it. Without this script as SVG; with it as PNG, which every
// phone can send on.
const WIDTH = 1080;

for (const link of document.querySelectorAll("a.kam-save")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    png(link.href).then(
      (file) => save(URL.createObjectURL(file), link.download.replace(/svg$/, "png")),
      () => save(link.href, link.download), // a browser that draws no SVG on a canvas
    );
  });
}

/**
 * @param {string} address of an SVG
 * @returns {Promise<Blob>}
 */
async function png(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = Math.round((WIDTH * image.naturalHeight) / image.naturalWidth);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => canvas.toBlob((file) => (file ? done(file) : fail()), "image/png"));
}

/**
 * @param {string} address
 * @param {string} name of the file
 */
function save(address, name) {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
