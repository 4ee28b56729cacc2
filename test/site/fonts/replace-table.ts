/** The same font file (TrueType, uncompressed) with one table replaced or added. */
export function replaceTable(font: Buffer, tag: string, data: Buffer): Buffer {
  const count = font.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, index) => {
    const record = 12 + index * 16;
    const start = font.readUInt32BE(record + 8);
    return {
      tag: font.toString('latin1', record, record + 4),
      data: font.subarray(start, start + font.readUInt32BE(record + 12)),
    };
  });
  const all = [...tables.filter((table) => table.tag !== tag), { tag, data }].toSorted((a, b) =>
    a.tag < b.tag ? -1 : 1,
  );
  const directory = Buffer.alloc(12 + all.length * 16);
  font.copy(directory, 0, 0, 4);
  const power = 2 ** Math.floor(Math.log2(all.length));
  directory.writeUInt16BE(all.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((all.length - power) * 16, 10);
  let offset = directory.length;
  const bodies = all.map((table, index) => {
    const body = Buffer.alloc(Math.ceil(table.data.length / 4) * 4);
    table.data.copy(body);
    const record = 12 + index * 16;
    directory.write(table.tag, record, 'latin1');
    directory.writeUInt32BE(checksum(body), record + 4);
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(table.data.length, record + 12);
    offset += body.length;
    return body;
  });
  return Buffer.concat([directory, ...bodies]);
}

function checksum(body: Buffer): number {
  let sum = 0;
  for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0;
  return sum;
}
