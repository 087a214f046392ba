package com.fadeline.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.util.unit.DataSize;

import com.fadeline.store.EventStoreKind;
import com.fadeline.store.personaldata.MasterKey;

/**
 * Command-line command that makes a back-up of one moment of the database, while the
 * service goes on. The file gets its name once all of it was read back.
 */
final class BackupCommand {

	private final BackupSettings settings;

	private final PrintStream out;

	private final Clock clock = Clock.systemUTC();

	BackupCommand(BackupSettings settings, PrintStream out) {
		this.settings = settings;
		this.out = out;
	}

	/**
	 * Makes a back-up.
	 * @throws BackupException if it cannot be made
	 */
	void run(Path file) {
		try (NewFile created = NewFile.at(file); BackupSettings.Reached reached = this.settings.reach()) {
			Database database = reached.database();
			Manifest written = write(created.written(), database);
			created.force();
			Archive archive = new Archive(created.written(), this.settings.backup().passphrase());
			if (!archive.verify().equals(written)) {
				throw new BackupException("%s was read back and is not what was written".formatted(file));
			}
			Backup made = new Backup(written.takenAt(), Objects.requireNonNull(file.getFileName()).toString(),
					archive.size(), written.events(), this.settings.encrypts(), this.clock.instant());
			created.place();
			print(file, written, made);
			record(database, made);
		}
		catch (IOException ex) {
			throw new BackupException("%s cannot be written: %s".formatted(file, ex.getMessage()), ex);
		}
		catch (SQLException ex) {
			throw new BackupException("The database cannot be read: %s".formatted(ex.getMessage()), ex);
		}
	}

	private Manifest write(Path file, Database database) throws IOException, SQLException {
		try (Connection connection = database.connect();
				OutputStream content = Files.newOutputStream(file);
				ArchiveWriter archive = new ArchiveWriter(content, this.settings.backup().passphrase())) {
			Snapshot snapshot = Snapshot.of(connection);
			String schema = snapshot.schema();
			Optional<byte[]> proof = snapshot.masterKeyProof();
			snapshot.writeTo(archive, this.settings.events());
			Optional<MasterKey> key = this.settings.encrypts() ? masterKey(proof) : Optional.empty();
			if (key.isPresent()) {
				byte[] json = key.get().json().getBytes(StandardCharsets.UTF_8);
				archive.add(Manifest.MASTER_KEY, List.of(), (entry) -> entry.write(json));
			}
			return archive.finish((parts) -> new Manifest(Manifest.FORMAT, version(), schema, snapshot.takenAt(),
					this.settings.events(), proof.map(Base64.getEncoder()::encodeToString).orElse(null), parts));
		}
	}

	/** Returns the master key that the keys are wrapped by. */
	private Optional<MasterKey> masterKey(Optional<byte[]> proof) {
		return this.settings.masterKey().given().filter((key) -> proof.filter(key::made).isPresent());
	}

	private static String version() {
		@Nullable String version = BackupCommand.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "unknown";
	}

	private void print(Path file, Manifest manifest, Backup made) {
		this.out.printf(
				"Backed up to %s as of %s: %d events and %d other rows of %d tables, %d kB, %s; read back without a fault%n",
				file, manifest.takenAt(), manifest.events(), manifest.rows() - manifest.events(),
				manifest.tables().size(), DataSize.ofBytes(made.bytes()).toKilobytes(),
				made.encrypted() ? "encrypted" : "not encrypted");
		if (manifest.hasMasterKey()) {
			this.out.println("It holds the master key: whoever has it and the passphrase can read everything");
		}
		else {
			this.out.printf(
					"It does not hold the master key: keep a copy of that (%s) in another place, without it no personal data can be read%n",
					this.settings.masterKey().place());
		}
		if (manifest.eventStore() == EventStoreKind.AXONSERVER) {
			this.out.println(
					"The events are in Axon Server and not in this file: back Axon Server up as well, each time before this");
		}
		this.out.printf("Keep a copy of %s as it is when you restore: it tells who was erased since%n",
				this.settings.backup().erasures());
	}

	/** Records the back-up. A back-up counts even if it cannot be recorded. */
	private void record(Database database, Backup made) {
		try {
			new Backups(database.client()).add(made);
		}
		catch (DataAccessException ex) {
			this.out.printf("The back-up is not on record, so the health does not tell of it: %s%n",
					ex.getMostSpecificCause().getMessage());
		}
	}

}
