package org.runspacelab.service.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of memory in which Windows answers questions about a service's setup, read by their layout: numbers of 32
 * bits, pointers at multiples of their own size.
 */
final class SetupBlock {

    private static final int START_TYPE = 4;
    /** After three numbers come three pointers around one number: path, group, tag, dependencies. */
    private static final int FIRST_POINTER = aligned(12);
    private static final int TAG = FIRST_POINTER + 2 * Native.POINTER_SIZE;
    private static final int DEPENDENCIES = aligned(TAG + 4);
    static final int ACCOUNT = DEPENDENCIES + Native.POINTER_SIZE;

    private SetupBlock() {}

    /** QUERY_SERVICE_CONFIGW.dwStartType. */
    static int startType(Pointer block) {
        return block.getInt(START_TYPE);
    }

    /** QUERY_SERVICE_CONFIGW.lpServiceStartName. */
    static @Nullable String account(Pointer block) {
        return text(block.getPointer(ACCOUNT));
    }

    /** SERVICE_DESCRIPTIONW.lpDescription. */
    static @Nullable String description(Pointer block) {
        return text(block.getPointer(0));
    }

    /** SERVICE_DELAYED_AUTO_START_INFO.fDelayedAutostart. */
    static boolean isDelayed(Pointer block) {
        return block.getInt(0) != 0;
    }

    private static @Nullable String text(@Nullable Pointer pointer) {
        String text = pointer == null ? "" : pointer.getWideString(0).strip();
        return text.isEmpty() ? null : text;
    }

    private static int aligned(int offset) {
        int size = Native.POINTER_SIZE;
        return (offset + size - 1) / size * size;
    }
}
