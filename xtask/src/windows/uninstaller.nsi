; The app's part of the uninstaller alone, where Tauri's script has it, with what the person chose given as options:
; /TICKED for "Delete the application data", /UPDATE as Tauri's script has it too.
Unicode true
Target amd64-unicode
Name "Clinic Roster"
OutFile "${OUT}"
RequestExecutionLevel user
SilentInstall silent

!include FileFunc.nsh
!include LogicLib.nsh
!define MAINBINARYNAME "clinic-roster"
Var DeleteAppDataCheckboxState
Var UpdateMode
!include "${HOOKS}"

Section
  StrCpy $INSTDIR $EXEDIR
  StrCpy $DeleteAppDataCheckboxState 0
  ${GetOptions} $CMDLINE "/TICKED" $0
  ${IfNot} ${Errors}
    StrCpy $DeleteAppDataCheckboxState 1
  ${EndIf}
  ${GetOptions} $CMDLINE "/UPDATE" $UpdateMode
  ${IfNot} ${Errors}
    StrCpy $UpdateMode 1
  ${EndIf}
  !insertmacro NSIS_HOOK_PREUNINSTALL
SectionEnd
