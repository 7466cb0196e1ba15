//! What a list of many people takes: to stand, to be searched, to be scrolled.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::ops::RangeInclusive;
use std::path::Path;
use std::time::Duration;

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use serde_json::{Value, json};
use tokio::time::sleep;

use super::{Measured, Painter};

const COMPLETE: &str = include_str!("complete.js");
const KEYSTROKES: &str = include_str!("keystrokes.js");
const SCROLL: &str = include_str!("scroll.js");

/// What is typed, letter by letter, and then deleted so: a name, two words, a role, a part of an id.
const SEARCHES: [&str; 4] = ["johnson", "maria g", "radiologist", "usr_1"];
const BACKSPACE: char = '\u{E003}';

/// Milliseconds between two keys of someone who types fast. Drawn at random: at one pace, work that is put off would
/// always fall beside the keys, or always upon them.
const PACE: RangeInclusive<u64> = 60..=200;

/// The pace of some keys, after a thought. Whoever puts work off until no one types does it then, and a key can fall upon it.
const THOUGHT: RangeInclusive<u64> = 280..=420;

/// Every how many keys there is one.
const KEYS_A_THOUGHT: u64 = 5;

/// From the last key to the scrolling: the hand goes to the mouse, and rows are made ready beyond the edges in the meantime.
const TO_THE_MOUSE: Duration = Duration::from_millis(500);

/// After the last page, until the memory is that of a list at rest.
const REST: Duration = Duration::from_secs(2);

const FRAMES: u32 = 240;
const PIXELS_A_FRAME: u32 = 120;

/// What was measured of one list.
pub struct Crowd {
    /// Seconds from the start of the process to the first card.
    pub first_card: f64,
    /// Seconds from the start of the process until the page says that everyone is there.
    pub everyone: f64,
    /// Megabytes of all processes of the program, shared memory counted in proportion.
    pub memory: f64,
    /// Milliseconds from each key of a search until what it finds has been painted.
    pub keystrokes: Vec<f64>,
    /// Milliseconds of each frame while the list is scrolled.
    pub frames: Vec<f64>,
    /// In how many of the frames a part of the list was blank.
    pub blank: f64,
}

/// Starts the program, which is to list so many people, on a fresh desktop and measures it, painted by the processor.
pub async fn crowd(name: &str, program: &Path, people: u32) -> Crowd {
    let measured = Measured::start(name, program, Painter::Processor).await;
    let everyone = ask(&measured, COMPLETE, vec![json!(people)]).await;
    let everyone = everyone.as_f64().expect("a moment");
    let first_card = measured.first_card().await;
    let born = measured.born();
    sleep(REST).await;
    let memory = measured.memory();
    let keystrokes = type_searches(&measured).await;
    sleep(TO_THE_MOUSE).await;
    let scrolled = ask(
        &measured,
        SCROLL,
        vec![json!(FRAMES), json!(PIXELS_A_FRAME)],
    )
    .await;
    measured.app.close().await;
    Crowd {
        first_card: first_card / 1000.0 - born,
        everyone: everyone / 1000.0 - born,
        memory,
        keystrokes,
        frames: numbers(&scrolled["frames"]),
        blank: scrolled["blank"].as_f64().expect("a count"),
    }
}

async fn type_searches(measured: &Measured) -> Vec<f64> {
    run(measured, KEYSTROKES).await;
    for search in SEARCHES {
        let deleting = std::iter::repeat_n(BACKSPACE, search.len());
        for key in search.chars().chain(deleting) {
            let keyboard = KeyActions::new("keyboard".to_owned());
            let stroke = keyboard
                .then(KeyAction::Down { value: key })
                .then(KeyAction::Up { value: key });
            let pressed = measured.app.client().perform_actions(stroke).await;
            pressed.expect("keys reach the window");
            sleep(pace()).await;
        }
    }
    let found = run(measured, "return keystrokes;").await;
    let paints = numbers(&found["paints"]);
    let typed: usize = SEARCHES.iter().map(|search| 2 * search.len()).sum();
    assert_eq!(paints.len(), typed, "every key is painted");
    assert_eq!(
        found["late"],
        json!(0),
        "what is painted first is what was found"
    );
    paints
}

/// How long until the next key.
fn pace() -> Duration {
    let pace = if random(1..=KEYS_A_THOUGHT) == 1 {
        THOUGHT
    } else {
        PACE
    };
    Duration::from_millis(random(pace))
}

/// A number in the range, another each time.
fn random(range: RangeInclusive<u64>) -> u64 {
    let drawn = RandomState::new().build_hasher().finish();
    let (first, last) = range.into_inner();
    first + drawn % (last - first + 1)
}

async fn run(measured: &Measured, script: &str) -> Value {
    let answer = measured.app.client().execute(script, vec![]).await;
    answer.expect("the page runs the script")
}

/// Runs a script that answers later.
async fn ask(measured: &Measured, script: &str, arguments: Vec<Value>) -> Value {
    let answer = measured.app.client().execute_async(script, arguments).await;
    answer.expect("the page answers")
}

fn numbers(value: &Value) -> Vec<f64> {
    let items = value.as_array().expect("a list");
    items.iter().filter_map(Value::as_f64).collect()
}
