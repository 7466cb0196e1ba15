"""Checks the signature of a bundle for macOS: `signature.py RCODESIGN APP ENTITLEMENTS IDENTIFIER`.

rcodesign verifies the executable: its pages, what is embedded in the signature, and the signature over the attributes.
What it leaves out is done here: that these attributes are of this code directory, that the code directory is of this
Info.plist and this seal (CodeResources), and that the seal is of the files that are there.
"""

import hashlib
import plistlib
import struct
import subprocess
import sys
from pathlib import Path

import yaml

# As a universal executable calls them, and as people do.
PROCESSORS = {0x01000007: "x86_64", 0x0100000C: "arm64"}

# Where the signature of the bundle itself lies: in the executable and the seal, which cannot seal themselves.
SEAL = "_CodeSignature/CodeResources"


def refuse(reason):
    sys.exit(f"refused: {reason}")


def expect(what, found, wanted):
    if found != wanted:
        refuse(f"{what}: {found}, not {wanted}")


def processors(executable):
    """In the order of the file, each with the place of its part."""
    data = executable.read_bytes()
    magic, count = struct.unpack_from(">II", data)
    expect("the magic number of the executable", hex(magic), hex(0xCAFEBABE))
    parts = [struct.unpack_from(">iiIII", data, 8 + 20 * index) for index in range(count)]
    return [PROCESSORS.get(cpu, hex(cpu)) for cpu, *_ in parts]


def sha256(file):
    return hashlib.sha256(file.read_bytes()).digest()


def check_executable(rcodesign, executable):
    verified = subprocess.run([rcodesign, "verify", executable], capture_output=True, text=True)
    if verified.returncode != 0:
        refuse(f"rcodesign: {(verified.stdout or verified.stderr).strip().splitlines()[0]}")


def signatures(rcodesign, executable):
    printed = subprocess.run(
        [rcodesign, "print-signature-info", executable], check=True, capture_output=True, text=True
    ).stdout
    return [part["entity"]["mach_o"]["signature"] for part in yaml.safe_load(printed)]


def check_signature(signature, contents, entitlements, identifier):
    directory = signature["code_directory"]
    expect("the identifier", directory["identifier"], identifier)
    expect("the flags", directory["flags"], "CodeSignatureFlags(RUNTIME)")
    for form in ("entitlements_plist", "entitlements_der_plist"):
        found = plistlib.loads("\n".join(signature[form]).encode())
        expect(f"{form} in the signature", found, entitlements)

    slots = dict(line.split(": ") for line in directory["slot_digests"])
    for slot, name in (("Info (1)", "Info.plist"), ("Resources (3)", SEAL)):
        expect(f"the digest of {name} in the code directory", slots[slot], sha256(contents / name).hex())

    [signer] = signature["cms"]["signers"]
    expect("the signature over the attributes", signer["signature_verifies"], True)
    [blob] = [blob for blob in signature["blobs"] if blob["slot"].startswith("CodeDirectory")]
    expect("the digest of the code directory in the attributes", signer["message_digest"], blob["sha256"])


def check_seal(contents, executable):
    sealed = plistlib.loads((contents / SEAL).read_bytes())["files2"]
    # Info.plist and the executable are held by the code directory.
    unsealed = {SEAL, "Info.plist", str(executable.relative_to(contents))}
    there = {str(path.relative_to(contents)) for path in contents.rglob("*") if path.is_file()} - unsealed
    expect("there and sealed", sorted(there), sorted(sealed))
    for name in there:
        expect(f"the digest of {name} in the seal", sealed[name]["hash2"].hex(), sha256(contents / name).hex())
    return len(there)


def main(rcodesign, app, entitlements, identifier):
    contents = Path(app) / "Contents"
    info = plistlib.loads((contents / "Info.plist").read_bytes())
    # What src-tauri/Info.plist adds: without it two copies of the app could be open at once.
    expect("LSMultipleInstancesProhibited", info.get("LSMultipleInstancesProhibited"), True)
    executable = contents / "MacOS" / info["CFBundleExecutable"]
    wanted = plistlib.loads(Path(entitlements).read_bytes())

    check_executable(rcodesign, executable)
    names = processors(executable)
    expect("what the executable is for", sorted(names), sorted(PROCESSORS.values()))
    for name, signature in zip(names, signatures(rcodesign, executable), strict=True):
        check_signature(signature, contents, wanted, identifier)
        print(f"{name}: {identifier}, hardened runtime, entitlements {wanted or 'none'}, as the project's files say")
    files = check_seal(contents, executable)
    print(f"sealed: Info.plist and {files} files, each as it was signed, and none beside them")


main(*sys.argv[1:])
