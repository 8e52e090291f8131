package org.runspacelab.ui.export;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.session.export.Cell;
import org.runspacelab.session.export.Table;
import org.runspacelab.ui.console.ConsoleLine;
import org.runspacelab.ui.services.ServiceRow;
import org.runspacelab.ui.theme.Messages;

/** The console's lines and the services as tables, in the order shown. */
record ListExport(Messages messages) {

    Callable<Exported> console(List<ConsoleLine> lines) {
        List<ConsoleLine> taken = List.copyOf(lines);
        return () -> new Exported(
                new Table(columns("export.column.", "time", "stream", "source", "text"),
                        taken.stream().map(ListExport::cells).toList()),
                0);
    }

    Callable<Exported> services(List<ServiceRow> rows) {
        List<ServiceRecord> taken = rows.stream().map(ServiceRow::record).toList();
        return () -> new Exported(
                new Table(columns("services.column.", "status", "name", "display", "start", "pid", "user",
                        "since", "description", "rawstatus", "rawstart", "canstop", "source"), taken.stream().map(ListExport::cells).toList()),
                0);
    }

    private List<Table.Column> columns(String prefix, String... ids) {
        return Stream.of(ids).map(id -> new Table.Column(id, messages.text(prefix + id))).toList();
    }

    private static List<Cell> cells(ConsoleLine line) {
        return List.of(Cell.of(line.at().toString()), Cell.of(line.stream().toString()), Cell.of(line.source()),
                Cell.of(line.text()));
    }

    private static List<Cell> cells(ServiceRecord service) {
        return List.of(Cell.of(service.status().toString()), Cell.of(service.name()), Cell.of(service.displayName()),
                Cell.of(service.startType()), Cell.of(service.pid()), Cell.of(service.user()),
                Cell.of(text(service.since())), Cell.of(service.description()), Cell.of(service.rawStatus()),
                Cell.of(service.rawStartType()), Cell.of(text(service.canStop())), Cell.of(service.source()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
