package org.runspacelab.ui.store;

import org.runspacelab.session.ValueType;

/**
 * What a row has to show from now on: text only, made off the FX thread.
 *
 * @param whole true where the value's line says all of it
 * @param number the value where it is a number, else NaN
 * @param lost the writes to this key that were lost
 * @param stale true where the pipeline that wrote this has ended
 */
record RowUpdate(
        Object key,
        String value,
        String headline,
        String type,
        String writer,
        long version,
        long nanos,
        ValueType inputType,
        boolean whole,
        double number,
        Losses lost,
        boolean stale) {}
