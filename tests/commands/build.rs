//! Gives these tests the manifest of the app on Windows: what is linked with Tauri does not start there without it
//! (tauri#13419).

fn main() {
    let manifest = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../src-tauri/windows-app-manifest.xml"
    );
    println!("cargo:rerun-if-changed={manifest}");
    let target = |what: &str| std::env::var(format!("CARGO_CFG_TARGET_{what}"));
    if target("OS").as_deref() == Ok("windows") && target("ENV").as_deref() == Ok("msvc") {
        println!("cargo:rustc-link-arg=/MANIFEST:EMBED");
        println!("cargo:rustc-link-arg=/MANIFESTINPUT:{manifest}");
    }
}
