//! Which figures stand beside which, and their targets.

use super::report::Report;
use super::rounds::{FEW_PEOPLE, MANY_PEOPLE, PEOPLE};
use super::samples::Samples;

/// The client may take this many times what a bare loop takes.
const CLIENT_RATIO: f64 = 1.10;
/// The first card may come this many milliseconds after a bare window has painted.
const CARD_LATER: f64 = 150.0;
/// A key of the search is painted within a frame: milliseconds for the middle one, and for 95 of 100.
const KEY_MEDIAN: f64 = 16.0;
const KEY_P95: f64 = 32.0;
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
        let [bare, avara, python] =
            ["bare", "avara", "python"].map(|who| samples.median(&format!("{work}-{who}")));
        let ratio = avara / bare;
        rows.push(row([
            words,
            &format!("{bare:.3}"),
            &format!("{avara:.3}"),
            &format!("{ratio:.2}"),
            &format!("{python:.3}"),
            &report.target(words, ratio, CLIENT_RATIO, ""),
        ]));
    }
    report.table("The client", &rows);
}

pub fn start(report: &mut Report, samples: &Samples) {
    let mut rows = vec![row([
        "median",
        "bare window",
        "the same, painted by the processor",
        "app",
        "more than the bare window",
        "target of the more",
    ])];
    for (what, words) in [
        ("start-card", "first card, ms"),
        ("start-interactive", "interactive, ms"),
        ("start-memory", "memory, MB"),
    ] {
        let scale = if what == "start-memory" { 1.0 } else { 1000.0 };
        let [bare, processor, app] = ["bare", "processor", "app"]
            .map(|who| samples.median(&format!("{what}-{who}")) * scale);
        let target = if what == "start-card" {
            report.target(
                "first card after the bare window",
                app - bare,
                CARD_LATER,
                " ms",
            )
        } else {
            String::new()
        };
        rows.push(row([
            words,
            &format!("{bare:.0}"),
            &format!("{processor:.0}"),
            &format!("{app:.0}"),
            &format!("{:+.0}", app - bare),
            &target,
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
        &format!("target at {many}"),
    ])];
    let mut add = |words: &str, digits: usize, figure: &dyn Fn(&str) -> f64, limit: Option<f64>| {
        let [plain, app, few] = ["plain", "app", "few"].map(figure);
        let target = limit.map(|limit| report.target(words, app, limit, " ms"));
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
    add("first card, ms", 0, &median("card", 1000.0), None);
    add("everyone, ms", 0, &median("everyone", 1000.0), None);
    add("key to paint, ms", 1, &median("key", 1.0), Some(KEY_MEDIAN));
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
    add("scrolling: frame, ms", 1, &median("frame", 1.0), None);
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
    add("memory, MB", 0, &median("memory", 1.0), None);
    report.table("Many people", &rows);
}

fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}
