//! The shortest way from a module back to itself.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Which modules each module uses.
pub(crate) type Arrows = BTreeMap<String, BTreeSet<String>>;

/// The modules of the shortest circle, the first one again at the end.
pub(crate) fn shortest_circle(arrows: &Arrows) -> Option<Vec<&str>> {
    arrows
        .keys()
        .filter_map(|start| way_back(arrows, start))
        .min_by_key(Vec::len)
}

/// The shortest way from `start` to `start`, by breadth first.
fn way_back<'a>(arrows: &'a Arrows, start: &'a str) -> Option<Vec<&'a str>> {
    let mut came_from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut waiting = VecDeque::from([start]);
    while let Some(module) = waiting.pop_front() {
        for next in arrows.get(module).into_iter().flatten() {
            if came_from.contains_key(next.as_str()) {
                continue;
            }
            came_from.insert(next, module);
            if next == start {
                return Some(way(&came_from, start));
            }
            waiting.push_back(next);
        }
    }
    None
}

fn way<'a>(came_from: &BTreeMap<&'a str, &'a str>, start: &'a str) -> Vec<&'a str> {
    let mut way = vec![start];
    let mut module = came_from[start];
    while module != start {
        way.push(module);
        module = came_from[module];
    }
    way.push(start);
    way.reverse();
    way
}
