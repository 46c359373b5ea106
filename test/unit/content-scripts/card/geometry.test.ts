import { describe, expect, it } from 'vitest';
import {
  type Box,
  bestSpot,
  cornerAt,
  type Obstacle,
  spotAt,
} from '../../../../content-scripts/card/geometry';

const room: Box = { left: 8, top: 98, right: 1272, bottom: 752 };
const WIDTH = 312;
const HEIGHT = 240;
const LOWER_RIGHT = { x: 1, y: 1 };

const boxAt = (left: number, top: number, width: number, height: number, weight = 20): Obstacle => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
  weight,
});

const covers = (spot: { x: number; y: number }, one: Obstacle): boolean => {
  const { left, top } = cornerAt(spot, WIDTH, HEIGHT, room);
  return one.left < left + WIDTH && one.right > left && one.top < top + HEIGHT && one.bottom > top;
};

describe('the place of the card', () => {
  it('stays where it is wished while it covers nothing there', () => {
    expect(bestSpot(WIDTH, HEIGHT, room, [boxAt(300, 200, 100, 30)], LOWER_RIGHT)).toEqual(LOWER_RIGHT);
  });

  it('moves up along its side before it goes to another one', () => {
    const create = boxAt(1_150, 700, 100, 32);
    const spot = bestSpot(WIDTH, HEIGHT, room, [create], LOWER_RIGHT);
    expect(spot.x).toBe(1);
    expect(covers(spot, create)).toBe(false);
  });

  it('finds a gap between what stands at every corner', () => {
    const corners = [
      boxAt(8, 98, 300, 60),
      boxAt(972, 98, 300, 60),
      boxAt(8, 690, 300, 60),
      boxAt(972, 690, 300, 60),
    ];
    const spot = bestSpot(WIDTH, HEIGHT, room, corners, LOWER_RIGHT);
    expect(corners.filter((one) => covers(spot, one))).toEqual([]);
  });

  it('covers what weighs least where it has to cover something', () => {
    const left = boxAt(8, 98, 700, 654, 10_000);
    const right = boxAt(708, 98, 564, 654, 20);
    const spot = bestSpot(WIDTH, HEIGHT, room, [left, right], { x: 0, y: 0 });
    expect(covers(spot, left)).toBe(false);
  });

  it('stays where it is where no place is better', () => {
    const everywhere = boxAt(0, 0, 1_280, 800);
    expect(bestSpot(WIDTH, HEIGHT, room, [everywhere], { x: 0.3, y: 0.4 })).toEqual({ x: 0.3, y: 0.4 });
  });

  it('stands at the start of a room that is smaller than it is', () => {
    const small: Box = { left: 8, top: 98, right: 200, bottom: 200 };
    expect(cornerAt(LOWER_RIGHT, WIDTH, HEIGHT, small)).toEqual({ left: 8, top: 98 });
    expect(spotAt(500, 500, WIDTH, HEIGHT, small)).toEqual({ x: 0, y: 0 });
  });

  it('keeps a place that the person chose within the room', () => {
    const { left, top } = cornerAt({ x: 0.25, y: 0.5 }, WIDTH, HEIGHT, room);
    expect(spotAt(left, top, WIDTH, HEIGHT, room)).toEqual({ x: 0.25, y: 0.5 });
    expect(spotAt(-400, 5_000, WIDTH, HEIGHT, room)).toEqual({ x: 0, y: 1 });
  });
});
