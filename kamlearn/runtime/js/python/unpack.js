/** Our own files, one after the other below a line of JSON: [[name, size], ...]. Read by the page and by its build. */

/**
 * Put them into Python's file system.
 * @param {any} FS
 * @param {Uint8Array} data
 * @param {string} folder
 */
export function unpack(FS, data, folder) {
  let end = data.indexOf(10);
  const made = new Set();
  for (const [name, size] of JSON.parse(new TextDecoder().decode(data.subarray(0, end++)))) {
    const place = `${folder}/${name}`;
    const inside = place.slice(0, place.lastIndexOf("/"));
    if (!made.has(inside)) FS.mkdirTree(inside);
    made.add(inside);
    FS.writeFile(place, data.subarray(end, (end += size)), { canOwn: true });
  }
}
