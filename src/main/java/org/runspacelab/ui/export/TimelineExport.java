package org.runspacelab.ui.export;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.runspacelab.session.export.Cell;
import org.runspacelab.session.export.Table;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.timeline.Mark;
import org.runspacelab.ui.timeline.MarkWords;
import org.runspacelab.ui.timeline.TimelineModel;

/** The timeline as a table: when, in which lane, what. */
record TimelineExport(MarkWords words, LabClock clock, Messages messages) {

    Callable<Exported> of(TimelineModel timeline) {
        List<Mark> marks = List.copyOf(timeline.marks());
        long letGo = timeline.letGo();
        return () -> new Exported(new Table(columns(), marks.stream().map(this::cells).toList()), letGo);
    }

    private List<Table.Column> columns() {
        return Stream.of("time", "lane", "what")
                .map(id -> new Table.Column(id, messages.text("timeline.column." + id)))
                .toList();
    }

    private List<Cell> cells(Mark mark) {
        return List.of(Cell.of(clock.instantOf(mark.nanos()).toString()), Cell.of(words.lane(mark.lane())),
                Cell.of(words.what(mark)));
    }
}
