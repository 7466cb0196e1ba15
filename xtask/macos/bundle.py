"""Lays out a bundle for macOS as Tauri's bundler does (bundle/macos/app.rs of tauri-bundler 2.10), from its own
configuration: `bundle.py VERSION EXECUTABLE APP`. The bundler itself runs on a Mac only.

What the configuration could also say and does not (frameworks, file associations) would be missing here, so it is refused.
"""

import json
import plistlib
import shutil
import sys
import tomllib
from pathlib import Path

TAURI = Path(__file__).parents[2] / "src-tauri"

# Keys of the configuration that this understands.
BUNDLE = {
    "active", "targets", "publisher", "copyright", "license", "category", "shortDescription", "longDescription", "icon",
    "resources", "windows", "linux", "macOS", "createUpdaterArtifacts",
}  # fmt: skip
MACOS = {"minimumSystemVersion", "hardenedRuntime", "entitlements"}


def executable_name(config):
    if "mainBinaryName" in config:
        return config["mainBinaryName"]
    return tomllib.loads((TAURI / "Cargo.toml").read_text())["package"]["name"]


def info(config, version, icon):
    bundle = config["bundle"]
    return {
        "CFBundleDevelopmentRegion": "English",
        "CFBundleDisplayName": config["productName"],
        "CFBundleExecutable": executable_name(config),
        "CFBundleIdentifier": config["identifier"],
        "CFBundleInfoDictionaryVersion": "6.0",
        "CFBundleName": config["productName"],
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CSResourcesFileMapped": True,
        # So for every category of one word; the bundler has a table.
        "LSApplicationCategoryType": f"public.app-category.{bundle['category'].lower()}",
        "LSMinimumSystemVersion": bundle["macOS"]["minimumSystemVersion"],
        "CFBundleIconFile": icon.name,
        "LSRequiresCarbon": True,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": bundle["copyright"],
    }


def main(version, executable, app):
    config = json.loads((TAURI / "tauri.conf.json").read_text())
    bundle = config["bundle"]
    unknown = (bundle.keys() - BUNDLE) | (bundle["macOS"].keys() - MACOS)
    if unknown:
        sys.exit(f"bundle.py does not know what becomes of {', '.join(unknown)}")

    contents = Path(app) / "Contents"
    resources = contents / "Resources"
    programs = contents / "MacOS"
    for folder in (resources, programs):
        folder.mkdir(parents=True)

    icon = next(TAURI / path for path in bundle["icon"] if path.endswith(".icns"))
    shutil.copy(icon, resources)
    for source, name in bundle["resources"].items():
        target = resources / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(TAURI / source, target)
    # What the app's own Info.plist says goes over what the configuration says, key by key.
    own = plistlib.loads((TAURI / "Info.plist").read_bytes())
    plist = info(config, config.get("version", version), icon) | own
    (contents / "Info.plist").write_bytes(plistlib.dumps(plist))
    shutil.copy(executable, programs / plist["CFBundleExecutable"])
    for path in sorted(contents.rglob("*")):
        if path.is_file():
            print(f"{path.relative_to(contents.parent.parent)}  {path.stat().st_size} bytes")


main(*sys.argv[1:])
