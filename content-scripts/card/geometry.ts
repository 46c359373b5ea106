/** A rectangle in pixels of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Something that the card should not lie over; `weight`: how bad it is. */
export interface Obstacle extends Box {
  weight: number;
}

/** Where in the room the card's left upper corner is wished: 0 left or top, 1 right or bottom. It stands as near to that as the room lets it. */
export interface Spot {
  x: number;
  y: number;
}

/** How far the card keeps off what it must not cover, in pixels. */
const GAP = 6;

/** Places across the room that are tried, in this order, and how far apart those down it are, in pixels. */
const ACROSS = [1, 0, 0.75, 0.25, 0.5];
const STEP = 12;

/** A left upper corner, in pixels of the window. */
export interface Corner {
  left: number;
  top: number;
}

/** @returns the left upper corner of a box of this size at this spot of the room */
export const cornerAt = ({ x, y }: Spot, width: number, height: number, room: Box): Corner => ({
  left: Math.max(room.left, Math.min(room.left + (room.right - room.left) * x, room.right - width)),
  top: Math.max(room.top, Math.min(room.top + (room.bottom - room.top) * y, room.bottom - height)),
});

/** @returns the spot of a left upper corner, within the room */
export function spotAt({ left, top }: Corner, room: Box): Spot {
  const part = (at: number, all: number): number => Math.min(1, Math.max(0, at / (all || 1)));
  return {
    x: part(left - room.left, room.right - room.left),
    y: part(top - room.top, room.bottom - room.top),
  };
}

/** A place for the card; `covers`: the weight of all that it would lie over there. */
export interface Place {
  corner: Corner;
  covers: number;
}

/**
 * Where the card covers least, by weight: where it is wished, or else as far to the right and as low as can be.
 *
 * @param wish tried first: where it stands, or where the person put it
 */
export function bestPlace(
  width: number,
  height: number,
  room: Box,
  obstacles: readonly Obstacle[],
  wish: Spot,
): Place {
  const covered = ({ left, top }: Corner): number =>
    obstacles.reduce(
      (sum, one) =>
        one.left < left + width + GAP &&
        one.right > left - GAP &&
        one.top < top + height + GAP &&
        one.bottom > top - GAP
          ? sum + one.weight
          : sum,
      0,
    );
  const wished = cornerAt(wish, width, height, room);
  let best = { corner: wished, covers: covered(wished) };
  if (best.covers === 0) return best;
  for (const part of ACROSS)
    for (let top = room.bottom - height; top >= room.top; top -= STEP) {
      const corner = { left: Math.max(room.left, room.left + (room.right - room.left - width) * part), top };
      const covers = covered(corner);
      if (covers < best.covers) best = { corner, covers };
    }
  return best;
}
