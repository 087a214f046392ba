package com.fadeline.store.backup;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.store.EventStoreKind;

/**
 * Description of a back-up, kept as its last entry.
 *
 * @param format how it is written; higher in later versions of Fadeline
 * @param program the version of Fadeline that made it
 * @param schema the last migration of the database that it was made of
 * @param takenAt the moment of the data in it
 * @param eventStore where the events were
 * @param masterKeyProof identifies the master key that its keys are wrapped by, as
 * Base64; null if there were none
 * @param parts all other entries, in their order
 */
record Manifest(int format, String program, String schema, Instant takenAt, EventStoreKind eventStore,
		@Nullable String masterKeyProof, List<Part> parts) {

	static final int FORMAT = 1;

	static final String NAME = "manifest.json";

	static final String MASTER_KEY = "master-key.json";

	/**
	 * Description of an entry.
	 *
	 * @param name that of a table with its schema, or of a file
	 * @param columns those of a table, in their order; empty for a file
	 * @param rows lines
	 * @param bytes before they were compressed
	 * @param sha256 their digest, in hexadecimal digits
	 */
	record Part(String name, List<String> columns, long rows, long bytes, String sha256) {

		boolean isTable() {
			return !this.columns.isEmpty();
		}

	}

	/** Returns whether it contains the master key. */
	boolean hasMasterKey() {
		return this.parts.stream().anyMatch((part) -> part.name().equals(MASTER_KEY));
	}

	List<Part> tables() {
		return this.parts.stream().filter(Part::isTable).toList();
	}

	/** Returns how many events it holds. */
	long events() {
		return tables().stream()
			.filter((part) -> part.name().equals("event_store.domain_event"))
			.mapToLong(Part::rows)
			.sum();
	}

	/** Returns how many rows of tables it holds, events among them. */
	long rows() {
		return tables().stream().mapToLong(Part::rows).sum();
	}

}
