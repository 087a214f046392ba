package com.fadeline.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fadeline.store.files.ClosedAgain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repair of a copied folder of PostgreSQL: it comes with rights for others, on which
 * PostgreSQL refuses to start, and without its empty folders.
 */
final class CopiedFolder {

	private static final Logger log = LoggerFactory.getLogger(CopiedFolder.class);

	/** Folders of a cluster that may be empty and have to exist; see initdb.c. */
	private static final List<String> MAY_BE_EMPTY = List.of("pg_commit_ts", "pg_dynshmem", "pg_logical/mappings",
			"pg_logical/snapshots", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat", "pg_stat_tmp",
			"pg_tblspc", "pg_twophase", "pg_wal/archive_status", "pg_wal/summaries");

	private CopiedFolder() {
	}

	/**
	 * Repairs a cluster.
	 * @throws PostgresException if more is missing than empty folders
	 */
	static void mend(Path cluster) throws IOException {
		for (String needed : List.of("PG_VERSION", "global/pg_control", "pg_wal")) {
			if (Files.notExists(cluster.resolve(needed))) {
				throw new PostgresException(
						"%s is missing in the database folder %s: the copy is not whole; copy it again while Fadeline is stopped, or restore a back-up"
							.formatted(needed, cluster));
			}
		}
		ClosedAgain.close(cluster);
		List<String> missing = MAY_BE_EMPTY.stream().filter((name) -> Files.notExists(cluster.resolve(name))).toList();
		for (String name : missing) {
			make(cluster, Path.of(name));
		}
		if (!missing.isEmpty()) {
			log.warn("Made the empty folders that were missing in {}: {}", cluster, String.join(", ", missing));
		}
	}

	/**
	 * Creates a folder that belongs to the owner of the cluster, also where root creates
	 * it.
	 */
	private static void make(Path cluster, Path name) throws IOException {
		Path folder = cluster;
		for (Path part : name) {
			folder = folder.resolve(part);
			if (Files.notExists(folder)) {
				Files.createDirectory(folder);
				Files.setAttribute(folder, "unix:uid", Files.getAttribute(cluster, "unix:uid"));
			}
		}
	}

}
