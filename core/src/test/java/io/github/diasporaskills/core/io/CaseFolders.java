package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.nio.file.Path;

/** Registers with cases, for tests of other rooms. */
public final class CaseFolders {

    private CaseFolders() {}

    /** A register of Morocco with a referral along its chain and a request that was answered, read from tables. */
    public static ProgrammeRegister register(Path dir) {
        Folder folder = new Folder(dir);
        CaseFolder.cases(folder);
        CaseFolder.requests(folder);
        return folder.read().requireComplete();
    }
}
