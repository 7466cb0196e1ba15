use super::*;

const fn rect(x: i32, y: i32, width: u32, height: u32) -> Rect {
    Rect {
        x,
        y,
        width,
        height,
    }
}

const fn screen(area: Rect, scale: f64) -> Screen {
    Screen { area, scale }
}

const MAIN: Screen = screen(rect(0, 0, 1920, 1080), 1.0);
const LEFT: Screen = screen(rect(-1280, 0, 1280, 1024), 1.0);
/// A notebook of many small pixels, to the right of the main screen.
const FINE: Screen = screen(rect(1920, 0, 2880, 1800), 2.0);

const FRAME: Frame = Frame {
    width: 2,
    height: 30,
};
const USUAL: (f64, f64) = (1180.0, 800.0);

/// Where a window comes to stand: its corner, and the size of its inside.
fn settled(window: Rect, scale: f64, screens: &[Screen]) -> Option<((i32, i32), (f64, f64))> {
    let settled = window.settled(FRAME, scale, USUAL, screens)?;
    Some((settled.corner, settled.inside))
}

#[test]
fn a_window_on_a_screen_stays() {
    for window in [rect(10, 20, 800, 600), rect(-900, 100, 640, 480), MAIN.area] {
        assert_eq!(settled(window, 1.0, &[MAIN, LEFT]), None);
    }
    assert_eq!(
        settled(rect(2000, 100, 2360, 1600), 2.0, &[MAIN, FINE]),
        None
    );
}

#[test]
fn one_on_no_screen_comes_to_the_first() {
    assert_eq!(
        settled(rect(5000, 3000, 800, 600), 1.0, &[MAIN, LEFT]),
        Some(((1120, 480), (798.0, 570.0)))
    );
    assert_eq!(
        settled(rect(-900, 100, 640, 480), 1.0, &[MAIN]),
        Some(((0, 100), (638.0, 450.0)))
    );
}

#[test]
fn one_half_outside_comes_to_the_screen_that_shows_most_of_it() {
    assert_eq!(
        settled(rect(-300, 900, 800, 600), 1.0, &[LEFT, MAIN]),
        Some(((0, 480), (798.0, 570.0)))
    );
}

#[test]
fn one_too_wide_keeps_its_height() {
    assert_eq!(
        settled(rect(100, 100, 4000, 600), 1.0, &[MAIN]),
        Some(((0, 100), (1918.0, 570.0)))
    );
}

#[test]
fn one_that_was_doubled_gets_its_usual_size() {
    // What a change of scale made of 1182 by 830.
    let doubled = rect(100, 100, 2364, 1660);
    assert_eq!(
        settled(doubled, 1.0, &[MAIN]),
        Some(((100, 100), (1180.0, 800.0)))
    );
    // On a screen where even that is too much, it fills what there is.
    let small = screen(rect(0, 0, 1024, 700), 1.0);
    assert_eq!(
        settled(doubled, 1.0, &[small]),
        Some(((0, 0), (1022.0, 670.0)))
    );
}

#[test]
fn a_window_from_a_finer_screen_keeps_its_logical_size() {
    // The fine screen is gone: 2364 physical pixels of it are 1182 logical ones, which fit.
    let frame = Frame {
        width: 4,
        height: 60,
    };
    let settled = rect(2000, 100, 2364, 1660).settled(frame, 2.0, USUAL, &[MAIN]);
    let settled = settled.expect("it cannot stay");
    assert_eq!(settled.corner, (738, 100));
    assert_eq!(settled.inside, (1180.0, 800.0));
}

#[test]
fn without_screens_it_stays() {
    assert_eq!(settled(rect(-5000, 0, 10, 10), 1.0, &[]), None);
}
