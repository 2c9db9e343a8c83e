/**
 * A programme in a workbook (Office Open XML, ECMA-376): one sheet a table, read like a folder of CSV files; a blank
 * one to fill in, with drop-downs; and rejected rows as a workbook with a comment at each cell to mend.
 */
@NullMarked
package io.github.diasporaskills.accountability.exchange.xlsx;

import org.jspecify.annotations.NullMarked;
