//! The figures as Markdown, and which targets were missed.

use std::fmt::Write as _;

/// Tables one after another.
#[derive(Default)]
pub struct Report {
    text: String,
    missed: Vec<String>,
}

impl Report {
    /// Adds a table. The first of its rows is its heading; the columns but the first hold figures.
    pub fn table(&mut self, title: &str, rows: &[Vec<String>]) {
        let columns = rows.first().map_or(0, Vec::len);
        let widths: Vec<usize> = (0..columns)
            .map(|column| rows.iter().map(|row| width(row.get(column))).max())
            .map(|width| width.unwrap_or(0).max(3))
            .collect();
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let _ = write!(self.text, "\n### {title}\n\n");
        for (number, row) in rows.iter().enumerate() {
            let cells = widths.iter().zip(row).enumerate();
            self.text += &line(
                cells
                    .map(|(at, (width, cell))| pad(cell, *width, at))
                    .collect(),
            );
            if number == 0 {
                let rules = widths.iter().enumerate();
                self.text += &line(rules.map(|(at, width)| rule(*width, at)).collect());
            }
        }
    }

    /// A target, and whether the figure meets it; one that was not measured does not.
    pub fn target(&mut self, what: &str, figure: f64, limit: f64, unit: &str) -> String {
        let target = format!("at most {limit}{unit}");
        if figure <= limit {
            return format!("{target}: met");
        }
        self.missed.push(format!("{what} ({target})"));
        format!("{target}: MISSED")
    }

    /// All of it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The targets that were missed.
    pub fn missed(&self) -> &[String] {
        &self.missed
    }
}

fn width(cell: Option<&String>) -> usize {
    cell.map_or(0, |cell| cell.chars().count())
}

fn pad(cell: &str, width: usize, column: usize) -> String {
    if column == 0 {
        format!("{cell:<width$}")
    } else {
        format!("{cell:>width$}")
    }
}

fn rule(width: usize, column: usize) -> String {
    if column == 0 {
        "-".repeat(width)
    } else {
        format!("{}:", "-".repeat(width - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_one_another() {
        let mut report = Report::default();
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        report.table("Start", &[row(["", "app"]), row(["first card", "1234"])]);
        assert_eq!(
            report.text(),
            "\n### Start\n\n|            |  app |\n| ---------- | ---: |\n| first card | 1234 |\n"
        );
    }

    #[test]
    fn what_exceeds_its_target_or_was_not_measured_is_missed() {
        let mut report = Report::default();
        assert_eq!(report.target("list", 1.1, 1.1, ""), "at most 1.1: met");
        assert!(report.missed().is_empty());
        assert_eq!(
            report.target("key", 17.0, 16.0, " ms"),
            "at most 16 ms: MISSED"
        );
        report.target("card", f64::NAN, 150.0, " ms");
        assert_eq!(
            report.missed(),
            ["key (at most 16 ms)", "card (at most 150 ms)"]
        );
    }
}
