//! What the workflows must never come to: linters find what does not work, and not that a build stands beside a certificate.

use std::fs;

use serde_json::Value;

use crate::places;

/// The action that brings the compilers. What uses it runs the scripts of every dependency.
const TOOLS: &str = "$/.github/actions/tools";

fn workflow(name: &str) -> Value {
    let file = places::root().join(".github/workflows").join(name);
    let text = fs::read_to_string(&file).expect("it is there");
    yaml_serde::from_str(&text).expect("it is YAML")
}

/// The jobs of a workflow, each with its name.
fn jobs(workflow: &Value) -> Vec<(&str, &Value)> {
    let jobs = workflow["jobs"].as_object().expect("it has jobs");
    jobs.iter()
        .map(|(name, job)| (name.as_str(), job))
        .collect()
}

fn steps(job: &Value) -> &[Value] {
    job["steps"].as_array().map_or(&[], Vec::as_slice)
}

/// Whether the job compiles, or calls a workflow that does.
fn builds(job: &Value) -> bool {
    let compiles = |step: &Value| {
        let runs = step["run"].as_str().unwrap_or_default();
        step["uses"] == TOOLS || runs.contains("cargo") || runs.contains("npm run")
    };
    job["uses"].is_string() || steps(job).iter().any(compiles)
}

/// What the job has that a build must not have.
fn valuables(job: &Value) -> Vec<String> {
    let mut found = Vec::new();
    if job.to_string().contains("secrets") {
        found.push("a secret".to_owned());
    }
    if !job["environment"].is_null() {
        found.push("an environment, which has secrets".to_owned());
    }
    let permissions = job["permissions"].as_object().cloned().unwrap_or_default();
    for (name, level) in permissions {
        if (name.as_str(), level.as_str()) != ("contents", Some("read")) {
            found.push(format!("the permission {name}: {level}"));
        }
    }
    found
}

#[test]
fn what_builds_has_nothing_worth_stealing() {
    for name in ["release.yml", "installers.yml", "check.yml", "contents.yml"] {
        let workflow = workflow(name);
        assert_eq!(workflow["permissions"], serde_json::json!({}), "{name}");
        assert!(!workflow["env"].to_string().contains("secrets"), "{name}");
        for (job, what) in jobs(&workflow) {
            if builds(what) {
                assert_eq!(valuables(what), [""; 0], "{name}: {job} builds");
            }
        }
    }
}

/// Without this the test above could find no build, or no secret, and pass.
#[test]
fn builds_and_valuables_are_known_where_they_are() {
    let release = workflow("release.yml");
    let named = |is_one: &dyn Fn(&Value) -> bool| {
        let jobs = jobs(&release);
        let mut named: Vec<_> = jobs.iter().filter(|(_, job)| is_one(job)).collect();
        named.sort_by_key(|(name, _)| *name);
        named
            .iter()
            .map(|(name, _)| (*name).to_owned())
            .collect::<Vec<_>>()
    };
    let building = [
        "build",
        "check",
        "contents",
        "pack-windows",
        "version",
        "words",
    ];
    assert_eq!(named(&builds), building);
    let valuable = [
        "draft",
        "provenance",
        "sign-macos",
        "sign-windows-app",
        "sign-windows-installers",
    ];
    assert_eq!(named(&|job| !valuables(job).is_empty()), valuable);
}

#[test]
fn no_script_of_a_package_runs_when_it_is_installed() {
    for name in [
        "release.yml",
        "installers.yml",
        "check.yml",
        "advisories.yml",
    ] {
        let text = workflow(name).to_string();
        for command in ["npm ci", "npm install"] {
            let quiet = format!("{command} --ignore-scripts");
            assert_eq!(text.matches(command).count(), text.matches(&quiet).count());
        }
    }
}

/// What comes from a cache could be put there by a run that has no business with the certificate.
#[test]
fn what_signs_takes_nothing_from_a_cache() {
    let release = workflow("release.yml");
    let all = jobs(&release).into_iter().flat_map(|(_, job)| steps(job));
    let signs = |step: &&Value| {
        let uses = step["uses"].as_str().unwrap_or_default();
        uses.starts_with("azure/artifact-signing-action@")
    };
    let signing: Vec<&Value> = all.filter(signs).collect();
    assert_eq!(signing.len(), 2, "the app and its installers");
    for step in signing {
        assert_eq!(step["with"]["cache-dependencies"], false, "{step}");
    }
}

#[test]
fn installers_are_tried_for_the_same_changes_before_and_after_a_merge() {
    let on = workflow("installers.yml")["on"].clone();
    assert!(on["push"]["paths"].is_array());
    assert_eq!(on["push"]["paths"], on["pull_request"]["paths"]);
}

/// The steps that stop a release of which some values are set: each with what it calls them.
#[cfg(unix)]
fn guards(release: &Value) -> Vec<(&str, Vec<&str>)> {
    let all = jobs(release).into_iter().flat_map(|(_, job)| steps(job));
    let guards = all.filter_map(|step| {
        let names = step["env"].as_object()?.keys();
        let names: Vec<&str> = names.map(String::as_str).collect();
        let is_one = names.iter().all(|name| name.starts_with("SET_"));
        is_one.then_some((step["run"].as_str()?, names))
    });
    guards.collect()
}

#[cfg(unix)]
#[test]
fn a_release_stops_if_only_some_values_of_a_service_are_set() {
    let release = workflow("release.yml");
    let guards = guards(&release);
    assert_eq!(guards.len(), 2, "Azure's and Apple's");
    for (script, names) in guards {
        let passes = |is_set: &dyn Fn(usize) -> bool| {
            let set = names.iter().enumerate();
            let set = set.map(|(place, name)| (*name, is_set(place).to_string()));
            let mut bash = crate::run::program("bash");
            bash.args(["-eo", "pipefail", "-c", script]).envs(set);
            crate::run::succeeds(&mut bash)
        };
        assert!(passes(&|_| true));
        assert!(passes(&|_| false));
        for (one, name) in names.iter().enumerate() {
            assert!(!passes(&|place| place == one), "only {name}");
            assert!(!passes(&|place| place != one), "all but {name}");
        }
    }
}
