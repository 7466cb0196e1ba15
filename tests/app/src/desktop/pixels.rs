//! What is on the screen at this very moment, read from the memory that Xvfb shares as a file: a picture by a program of
//! its own takes longer than many a flash lasts.

use std::fs;

use super::Desktop;

/// The file, in the form of `xwd`: a header of numbers, most significant byte first, then colors, then the pixels.
const FILE: &str = "Xvfb_screen0";

/// Where in the header stands what is needed of it.
const HEADER_SIZE: usize = 0;
const WIDTH: usize = 16;
const HEIGHT: usize = 20;
const LINE: usize = 48;
const COLORS: usize = 76;

/// What one color takes, and one pixel.
const COLOR: usize = 12;
const PIXEL: usize = 4;

/// Every so many pixels one is looked at, down and across: text is thinner than that, no flash is.
const STEP: usize = 7;

/// From this brightness on, of 255, a pixel is nearly white.
const WHITE: u8 = 230;

impl Desktop {
    /// How much of the screen is nearly white, in per cent.
    pub fn white(&self) -> usize {
        let file = self.runtime().join(FILE);
        let screen = fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        white(&screen)
    }
}

fn white(screen: &[u8]) -> usize {
    let number = |at: usize| {
        let bytes = screen[at..at + 4].try_into().expect("four bytes");
        usize::try_from(u32::from_be_bytes(bytes)).expect("a number")
    };
    let first = number(HEADER_SIZE) + number(COLORS) * COLOR;
    let (width, height, line) = (number(WIDTH), number(HEIGHT), number(LINE));
    let (mut seen, mut white) = (0, 0);
    for y in (0..height).step_by(STEP) {
        for x in (0..width).step_by(STEP) {
            let pixel = first + y * line + x * PIXEL;
            // Blue, green, red; the fourth byte says nothing.
            seen += 1;
            white += usize::from(screen[pixel..pixel + 3].iter().all(|one| *one >= WHITE));
        }
    }
    white * 100 / seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_pixels_are_counted() {
        let (width, height) = (70, 70);
        let mut screen = vec![0; 100];
        for (at, number) in [
            (HEADER_SIZE, 100),
            (WIDTH, width),
            (HEIGHT, height),
            (LINE, width * 4),
            (COLORS, 1),
        ] {
            screen[at..at + 4].copy_from_slice(&u32::to_be_bytes(number));
        }
        screen.extend([0xFF; COLOR]);
        for pixel in 0..width * height {
            let upper = pixel < width * height / 2;
            screen.extend(if upper {
                [255, 255, 255, 0]
            } else {
                [20, 255, 20, 0]
            });
        }
        assert_eq!(white(&screen), 50);
    }
}
