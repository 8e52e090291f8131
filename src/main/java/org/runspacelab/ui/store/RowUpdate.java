package org.runspacelab.ui.store;

import org.runspacelab.session.ValueType;

/** What a row has to show from now on: text only, made off the FX thread. */
record RowUpdate(
        Object key,
        String value,
        String headline,
        String type,
        String writer,
        long version,
        long nanos,
        ValueType inputType) {}
