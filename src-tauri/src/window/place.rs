//! Where a window may stand, in physical pixels.

use tauri::{PhysicalPosition, PhysicalSize};

/// A rectangle on the desktop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rect {
    x: i32,
    y: i32,
    width: u32,
    height: u32,
}

impl Rect {
    pub(super) fn new(corner: PhysicalPosition<i32>, size: PhysicalSize<u32>) -> Self {
        Self {
            x: corner.x,
            y: corner.y,
            width: size.width,
            height: size.height,
        }
    }

    pub(super) fn corner(&self) -> (i32, i32) {
        (self.x, self.y)
    }

    pub(super) fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// This rectangle, moved and shrunk so that it lies wholly on the screen that shows most of it, or on the first one where none
    /// shows any. Without screens nothing can be said.
    pub(super) fn within(self, screens: &[Self]) -> Self {
        // Of equals the first, which systems report to be the main one.
        let best = screens
            .iter()
            .rev()
            .max_by_key(|screen| self.overlap(screen));
        let Some(screen) = best else { return self };
        let width = self.width.min(screen.width);
        let height = self.height.min(screen.height);
        Self {
            x: clamp(self.x, width, screen.x, screen.width),
            y: clamp(self.y, height, screen.y, screen.height),
            width,
            height,
        }
    }

    /// How many pixels the two share.
    fn overlap(&self, other: &Self) -> u64 {
        let shared = |a: i32, a_length: u32, b: i32, b_length: u32| {
            let end = (i64::from(a) + i64::from(a_length)).min(i64::from(b) + i64::from(b_length));
            u64::try_from(end - i64::from(a.max(b))).unwrap_or(0)
        };
        shared(self.x, self.width, other.x, other.width)
            * shared(self.y, self.height, other.y, other.height)
    }
}

/// Moves a stretch of `length` at `start` into the one of `room` at `from`.
fn clamp(start: i32, length: u32, from: i32, room: u32) -> i32 {
    let last = i64::from(from) + i64::from(room) - i64::from(length);
    let start = i64::from(start).clamp(i64::from(from), last.max(i64::from(from)));
    i32::try_from(start).unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn rect(x: i32, y: i32, width: u32, height: u32) -> Rect {
        Rect {
            x,
            y,
            width,
            height,
        }
    }

    const MAIN: Rect = rect(0, 0, 1920, 1080);
    const LEFT: Rect = rect(-1280, 0, 1280, 1024);

    #[test]
    fn a_window_on_a_screen_stays() {
        for window in [rect(10, 20, 800, 600), rect(-900, 100, 640, 480), MAIN] {
            assert_eq!(window.within(&[MAIN, LEFT]), window);
        }
    }

    #[test]
    fn one_on_no_screen_comes_to_the_first() {
        assert_eq!(
            rect(5000, 3000, 800, 600).within(&[MAIN, LEFT]),
            rect(1120, 480, 800, 600)
        );
        assert_eq!(
            rect(-900, 100, 640, 480).within(&[MAIN]),
            rect(0, 100, 640, 480)
        );
    }

    #[test]
    fn one_half_outside_comes_to_the_screen_that_shows_most_of_it() {
        assert_eq!(
            rect(-300, 900, 800, 600).within(&[LEFT, MAIN]),
            rect(0, 480, 800, 600)
        );
    }

    #[test]
    fn one_too_large_is_shrunk() {
        assert_eq!(rect(100, 100, 4000, 3000).within(&[MAIN]), MAIN);
    }

    #[test]
    fn without_screens_it_stays() {
        let window = rect(-5000, 0, 10, 10);
        assert_eq!(window.within(&[]), window);
    }
}
