package com.fadeline.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.imports.ImportReport.Entry;

/**
 * Import service for files of histories. Each valid history becomes a client, a course
 * and its past sittings; each invalid one is reported without affecting the others. A
 * repeated import changes nothing, and completes what an interruption left undone.
 */
@Service
@EnableConfigurationProperties(ImportsProperties.class)
public class HistoryImporter {

	private static final Duration FOREVER = Duration.ofDays(365);

	private final HistoryImport taker;

	private final ImportsProperties properties;

	private final Clinics clinics;

	private final Clock clock;

	HistoryImporter(HistoryImport taker, ImportsProperties properties, Clinics clinics, Clock clock) {
		this.taker = taker;
		this.properties = properties;
		this.clinics = clinics;
		this.clock = clock;
	}

	/**
	 * Imports a JSON array of histories, or one history per line, without a limit to
	 * their number.
	 * @param clinic the clinic they belong to; null uses the configured one
	 * @throws UnreadableFileException if the file contains no history
	 * @throws IOException if the rest of the content cannot be read
	 */
	public ImportReport importAll(InputStream content, @Nullable ClinicId clinic) throws IOException {
		return importAll(content, clinic, Integer.MAX_VALUE, FOREVER);
	}

	/**
	 * Imports a file that comes over HTTP, within its limits.
	 * @throws ImportTooLargeException if the file exceeds them; the histories before that
	 * are imported
	 */
	ImportReport importSome(InputStream content, @Nullable ClinicId clinic) throws IOException {
		return importAll(content, clinic, this.properties.maxHistories(), this.properties.longest());
	}

	private ImportReport importAll(InputStream content, @Nullable ClinicId clinic, int most, Duration longest)
			throws IOException {
		ClinicId owner = (clinic == null) ? this.properties.defaultClinic() : clinic;
		HistoryReader reader = new HistoryReader(
				LocalDate.ofInstant(this.clock.instant(), this.clinics.of(owner).zone()));
		Set<String> ids = new HashSet<>();
		ImportResponse told = new ImportResponse();
		ImportInput input = new ImportInput(content, this.properties.maxHistorySize().toBytes(), longest,
				System::nanoTime);
		try (HistoryFile file = HistoryFile.open(input)) {
			for (Optional<FileRecord> next = file.next(); next.isPresent(); next = file.next()) {
				if (next.get().index() >= most) {
					throw ImportTooLargeException.ofHistories(most);
				}
				switch (next.get()) {
					case FileRecord.Damaged damaged -> told.damaged(damaged);
					case FileRecord.Readable readable -> told.add(take(readable, reader, ids, owner), input.count());
				}
				input.nextRecord();
			}
		}
		return told.report();
	}

	private Entry take(FileRecord.Readable item, HistoryReader reader, Set<String> ids, ClinicId owner) {
		ImportWarnings remarks = new ImportWarnings();
		HistoryReader.Reading reading = reader.read(Fields.of(item.content(), remarks));
		String id = reading.id();
		if (id != null && !ids.add(id)) {
			remarks.wrong("id", "'%s' stands in this file before; only the first one is taken".formatted(id));
		}
		if (reading.content() == null || !remarks.errors().isEmpty()) {
			return Entry.rejected((id == null) ? item.place() : id, reading.sittingsListed(), remarks.unknown(),
					remarks.errors());
		}
		return this.taker.take(reading.content(), remarks, owner);
	}

}
