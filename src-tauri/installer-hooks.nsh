; What the uninstaller of Windows does beyond Tauri's own script, whose variables these are. `cargo xtask windows` tries it.

!macro NSIS_HOOK_PREUNINSTALL
  ; Who deletes the data has no more use for the keys, and the data alone knows which they are. The app is still there to do it.
  ${If} $DeleteAppDataCheckboxState = 1
  ${AndIf} $UpdateMode <> 1
    ExecWait '"$INSTDIR\${MAINBINARYNAME}.exe" --forget-keys'
  ${EndIf}
!macroend
