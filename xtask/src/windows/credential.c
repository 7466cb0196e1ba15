// Puts a credential where Windows keeps them, as the app of a clinic would have, or tells by its exit code whether one is there.
#include <wchar.h>
#include <windows.h>
#include <wincred.h>

int wmain(int count, wchar_t **words) {
    if (count != 3) {
        return 2;
    }
    if (wcscmp(words[1], L"put") == 0) {
        CREDENTIALW credential = {
            .Type = CRED_TYPE_GENERIC,
            .TargetName = words[2],
            .CredentialBlob = (BYTE *)"key",
            .CredentialBlobSize = 3,
            .Persist = CRED_PERSIST_ENTERPRISE,
        };
        return !CredWriteW(&credential, 0);
    }
    CREDENTIALW *found;
    return !CredReadW(words[2], CRED_TYPE_GENERIC, 0, &found);
}
