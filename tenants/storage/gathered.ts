const MOST_PIECES = 256;

/** The same bytes in the same order, none of them copied, by the handful: about so many bytes, and not too many pieces. */
export async function* gathered(
  body: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<readonly Uint8Array[]> {
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes < size && pieces.length < MOST_PIECES) continue;
    yield pieces;
    pieces = [];
    bytes = 0;
  }
  if (pieces.length > 0) yield pieces;
}
