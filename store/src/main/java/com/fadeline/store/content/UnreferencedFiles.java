package com.fadeline.store.content;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fadeline.api.event.UnreadableEvent;
import com.fadeline.api.file.ReferencesFiles;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.store.content.FileTable.Unreferenced;

/**
 * Sweep of files that no event names, for the upload ended half way. The events
 * themselves are asked, not a read model, which may lag behind or be rebuilt; where one
 * of them cannot be read, its course keeps its files.
 */
final class UnreferencedFiles {

	private static final Logger log = LoggerFactory.getLogger(UnreferencedFiles.class);

	private static final int PORTION = 200;

	private final FileTable table;

	private final Function<CourseId, Stream<?>> events;

	private final Duration kept;

	private final Clock clock;

	/**
	 * @param events payloads of the events of a course
	 * @param kept how long a file waits for its event
	 */
	UnreferencedFiles(FileTable table, Function<CourseId, Stream<?>> events, Duration kept, Clock clock) {
		this.table = table;
		this.events = events;
		this.kept = kept;
		this.clock = clock;
	}

	/** Deletes some of them, oldest first; returns how many. */
	int sweep() {
		List<Unreferenced> found = this.table.unreferenced(this.clock.instant().minus(this.kept), PORTION);
		return found.stream()
			.collect(Collectors.groupingBy(Unreferenced::courseId,
					Collectors.mapping(Unreferenced::fileId, Collectors.toSet())))
			.entrySet()
			.stream()
			.mapToInt((files) -> sweep(files.getKey(), files.getValue()))
			.sum();
	}

	private int sweep(CourseId course, Set<FileId> files) {
		List<?> payloads;
		try {
			payloads = this.events.apply(course).toList();
		}
		catch (RuntimeException ex) {
			log.warn("Course {} keeps its files: its events cannot be read", course, ex);
			return 0;
		}
		if (payloads.stream().anyMatch(UnreadableEvent.class::isInstance)) {
			return 0;
		}
		Set<FileId> named = payloads.stream()
			.filter(ReferencesFiles.class::isInstance)
			.flatMap((event) -> ((ReferencesFiles) event).referencedFiles().stream())
			.collect(Collectors.toSet());
		this.table.markReferenced(files.stream().filter(named::contains).toList());
		List<FileId> unnamed = files.stream().filter((file) -> !named.contains(file)).toList();
		this.table.delete(unnamed);
		return unnamed.size();
	}

}
