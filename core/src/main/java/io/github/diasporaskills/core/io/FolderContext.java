package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.time.DateRange;
import java.util.List;

/**
 * What the readers of a folder's tables share.
 *
 * @param codes what codes stand for
 * @param tables the ids read before
 * @param steps the steps of all records
 * @param term the programme's first and last day
 * @param partnerships the ids of its partnerships
 */
record FolderContext(Codebook codes, ImportTables tables, StepBook steps, DateRange term, List<String> partnerships) {}
