; What an installer holds, packed as Tauri's script packs it, to see how large that becomes.
Unicode true
SetCompressor /SOLID lzma
Name "Clinic Roster"
OutFile "${OUT}"
RequestExecutionLevel user

Section
  SetOutPath $INSTDIR
  File "${EXE}"
  File "${ROOT}/LICENSE"
  File "${ROOT}/ui/licences/third-party.txt"
SectionEnd
