//! Which figures stand beside which, and their targets.

use super::report::Report;
use super::rounds::{FEW_PEOPLE, MANY_PEOPLE, PEOPLE};
use super::samples::Samples;

// Targets are ratios to the same thing done plainly in the same run: how many milliseconds it takes is for the machine.

/// What the client may take beside a bare loop, by the clock and in processor time.
const CLIENT: f64 = 1.05;
/// When the first card may stand beside a bare window, and with many people beside a plain list.
const CARD: f64 = 1.20;
const CARD_OF_MANY: f64 = 1.25;
/// What a key of the search may take beside the plain list: the middle one, and 95 of 100.
const KEY: f64 = 1.0;
const KEY_P95: f64 = 1.25;
/// The same of a frame while the list is scrolled, and of the memory.
const FRAME: f64 = 1.15;
const MEMORY: f64 = 1.10;
/// A frame that takes more milliseconds is seen to be missing.
const LONG_FRAME: f64 = 32.0;

pub fn client(report: &mut Report, samples: &Samples) {
    let mut rows = vec![row([
        "seconds, median",
        "bare loop",
        "client",
        "ratio",
        "official Python client",
        "target of the ratio",
    ])];
    for (work, words) in [
        ("list", "10,000 people in pages of 100"),
        ("patch", "1,000 changes, one after another"),
    ] {
        let python = samples.median(&format!("{work}-python"));
        for (what, words, python) in [
            ("", words.to_owned(), format!("{python:.3}")),
            (
                "-processor",
                format!("{words}: processor time"),
                String::new(),
            ),
        ] {
            let [bare, avara] =
                ["bare", "avara"].map(|who| samples.median(&format!("{work}-{who}{what}")));
            let ratio = avara / bare;
            rows.push(row([
                &words,
                &format!("{bare:.3}"),
                &format!("{avara:.3}"),
                &format!("{ratio:.2}"),
                &python,
                &report.target(&words, ratio, CLIENT, ""),
            ]));
        }
    }
    report.table("The client", &rows);
}

pub fn start(report: &mut Report, samples: &Samples) {
    let mut rows = vec![row([
        "median",
        "bare window, as it comes",
        "bare window, painted as the app is",
        "app",
        "its second start, with a keychain",
        "ratio of the app to the window painted alike",
        "target of the ratio",
    ])];
    for (what, words, scale, limit) in [
        ("start-card", "first card, ms", 1000.0, Some(CARD)),
        ("start-memory", "memory, MB", 1.0, None),
    ] {
        let [bare, processor, app, again] = ["bare", "processor", "app", "again"]
            .map(|who| samples.median(&format!("{what}-{who}")) * scale);
        let ratio = app / processor;
        let target = limit.map(|limit| report.target("first card", ratio, limit, ""));
        rows.push(row([
            words,
            &format!("{bare:.0}"),
            &format!("{processor:.0}"),
            &format!("{app:.0}"),
            &format!("{again:.0}"),
            &format!("{ratio:.2}"),
            &target.unwrap_or_default(),
        ]));
    }
    report.table(
        &format!("From the start of the process, at {PEOPLE} people"),
        &rows,
    );
}

pub fn crowd(report: &mut Report, samples: &Samples) {
    let [many, few] = [MANY_PEOPLE, FEW_PEOPLE];
    let mut rows = vec![row([
        "median unless it says otherwise",
        &format!("plain list, {many}"),
        &format!("app, {many}"),
        "ratio",
        &format!("app, {few}"),
        &format!("target of the ratio at {many}"),
    ])];
    let mut add = |words: &str, digits: usize, figure: &dyn Fn(&str) -> f64, limit: Option<f64>| {
        let [plain, app, few] = ["plain", "app", "few"].map(figure);
        let what = format!("{words}, {many} people");
        let target = limit.map(|limit| report.target(&what, app / plain, limit, ""));
        rows.push(row([
            words,
            &format!("{plain:.digits$}"),
            &format!("{app:.digits$}"),
            // A share of nothing has no ratio.
            &(if plain > 0.0 {
                format!("{:.2}", app / plain)
            } else {
                String::new()
            }),
            &format!("{few:.digits$}"),
            &target.unwrap_or_default(),
        ]));
    };
    let median = |what: &'static str, scale: f64| {
        move |who: &str| samples.median(&format!("{what}-{who}")) * scale
    };
    let key = |who: &str| format!("key-{who}");
    let frame = |who: &str| format!("frame-{who}");
    add(
        "first card, ms",
        0,
        &median("card", 1000.0),
        Some(CARD_OF_MANY),
    );
    add("everyone, ms", 0, &median("everyone", 1000.0), None);
    add("key to paint, ms", 1, &median("key", 1.0), Some(KEY));
    add(
        "key to paint, p95, ms",
        1,
        &|who| samples.p95(&key(who)),
        Some(KEY_P95),
    );
    add(
        "key to paint, slowest, ms",
        1,
        &|who| samples.most(&key(who)),
        None,
    );
    add(
        "scrolling: frame, ms",
        1,
        &median("frame", 1.0),
        Some(FRAME),
    );
    add(
        "scrolling: frames over 32 ms, %",
        1,
        &|who| samples.share_over(&frame(who), LONG_FRAME),
        None,
    );
    add(
        "scrolling: frames with a blank part",
        0,
        &median("blank", 1.0),
        None,
    );
    add("memory, MB", 0, &median("memory", 1.0), Some(MEMORY));
    report.table("Many people", &rows);
}

fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}
