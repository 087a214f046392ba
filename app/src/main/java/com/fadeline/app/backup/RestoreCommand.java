package com.fadeline.app.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.flywaydb.core.api.FlywayException;

import com.fadeline.app.postgres.FreshPostgres;
import com.fadeline.store.EventStoreKind;

/**
 * Command-line command that restores a back-up into an empty place: it creates the tables
 * as they were then, fills them, and repeats the erasures made since. The next start adds
 * what the program has gained since, such as newer tables, and what is made from events.
 */
final class RestoreCommand {

	private final BackupSettings settings;

	private final PrintStream out;

	RestoreCommand(BackupSettings settings, PrintStream out) {
		this.settings = settings;
		this.out = out;
	}

	/**
	 * Restores a back-up.
	 * @param ledgers of erasures, besides that in its place
	 * @throws BackupException if the file or the place is not fit for that
	 */
	void run(Path file, List<Path> ledgers) {
		refuseUnlessEmpty();
		Archive archive = new Archive(file, this.settings.backup().passphrase());
		Manifest manifest = archive.verify();
		refuseUnlessOurs(archive, manifest);
		RestoredKey key = RestoredKey.of(this.settings.masterKey(), archive, manifest);
		try {
			boolean isThere = !ledgers.isEmpty() || Files.exists(ledger().file());
			List<ErasureLedger.Entry> erasures = erasures(ledgers);
			int again = restore(archive, manifest, key, erasures);
			tell(file, manifest);
			this.out.println(isThere
					? "Of %d clients in the ledger of erasures %d are forgotten again by the next start"
						.formatted(ErasureLedger.standing(erasures).size(), again)
					: "No ledger of erasures was there (--erasures=FILE): whoever was erased since is back; erase them again");
		}
		catch (IOException ex) {
			throw new BackupException("The ledger of erasures cannot be used: %s".formatted(ex), ex);
		}
	}

	private void refuseUnlessEmpty() {
		Database given = this.settings.given();
		if (given == null && !FreshPostgres.isMissing(this.settings.data())) {
			throw new BackupException(
					"%s holds a database: restore into a folder that has none (--fadeline.data=FOLDER)"
						.formatted(this.settings.data()));
		}
		if (given != null && !EmptyDatabase.isEmpty(given)) {
			throw new BackupException(
					"The database %s holds tables: restore into an empty one".formatted(given.name()));
		}
	}

	private void refuseUnlessOurs(Archive archive, Manifest manifest) {
		if (Integer.parseInt(manifest.schema()) > EmptyDatabase.latestSchema()) {
			throw archive.later(manifest);
		}
		if (manifest.eventStore() != this.settings.events()) {
			throw new BackupException("%s was made with fadeline.event-store=%s: restore it with that setting"
				.formatted(archive.file(), manifest.eventStore().name().toLowerCase(Locale.ROOT)));
		}
	}

	private ErasureLedger ledger() {
		return new ErasureLedger(this.settings.backup().erasures());
	}

	private List<ErasureLedger.Entry> erasures(List<Path> ledgers) throws IOException {
		List<ErasureLedger.Entry> entries = new ArrayList<>();
		for (Path file : ledgers) {
			if (Files.notExists(file)) {
				throw new BackupException("There is no ledger of erasures %s".formatted(file));
			}
			entries.addAll(new ErasureLedger(file).entries());
		}
		entries.addAll(ledger().entries());
		return entries;
	}

	/** Returns how many clients are to be erased again. */
	private int restore(Archive archive, Manifest manifest, RestoredKey key, List<ErasureLedger.Entry> erasures)
			throws IOException {
		Database given = this.settings.given();
		if (given != null) {
			int again = fill(given, archive, manifest, erasures);
			key.put();
			ledger().add(erasures);
			return again;
		}
		try (FreshPostgres fresh = FreshPostgres.of(this.settings.data(), this.settings.postgres())) {
			int again = fill(new Database(fresh.jdbcUrl(), fresh.username(), fresh.password()), archive, manifest,
					erasures);
			key.put();
			ledger().add(erasures);
			fresh.keep();
			return again;
		}
	}

	private int fill(Database database, Archive archive, Manifest manifest, List<ErasureLedger.Entry> erasures) {
		try {
			EmptyDatabase.migrate(database, manifest.schema(), this.settings.reportRole());
			try (Connection connection = database.connect()) {
				connection.setAutoCommit(false);
				Filling filling = new Filling(connection);
				filling.fill(archive, manifest);
				int again = filling.eraseAgain(ErasureLedger.standing(erasures));
				filling.record(new Backup(manifest.takenAt(),
						Objects.requireNonNull(archive.file().getFileName()).toString(), archive.size(),
						manifest.events(), Envelope.isSealed(archive.file()), Clock.systemUTC().instant()));
				connection.commit();
				return again;
			}
		}
		catch (SQLException | IOException | FlywayException ex) {
			throw new BackupException("%s was not restored: %s%s".formatted(archive.file(), ex.getMessage(),
					(this.settings.given() != null) ? ". Empty the database before the next attempt" : ""), ex);
		}
	}

	private void tell(Path file, Manifest manifest) {
		Database given = this.settings.given();
		this.out.printf("Restored %s as of %s into %s: %d events and %d other rows of %d tables%n", file,
				manifest.takenAt(), (given != null) ? given.name() : this.settings.data(), manifest.events(),
				manifest.rows() - manifest.events(), manifest.tables().size());
		if (manifest.eventStore() == EventStoreKind.AXONSERVER) {
			this.out.println("The events are in Axon Server and were not in this file: restore Axon Server as well");
		}
		this.out.println("The next start makes the read models from the events; until it has, views are incomplete");
	}

}
