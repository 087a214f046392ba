package com.fadeline.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fadeline.store.EventStoreKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchiveTests {

	/** A place in an encrypted one, behind its first line. */
	private static final int IN_SALT = 20;

	private static final String PASSPHRASE = "nine lives of a cat";

	private static final Instant TAKEN = Instant.parse("2026-11-29T10:00:00Z");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = PASSPHRASE)
	void what_is_read_is_what_was_written(@Nullable String passphrase) throws IOException {
		Archive archive = written(passphrase, Manifest.FORMAT);

		Manifest manifest = archive.verify();

		assertThat(manifest.takenAt()).isEqualTo(TAKEN);
		assertThat(manifest.events()).isEqualTo(2);
		assertThat(manifest.rows()).isEqualTo(5);
		assertThat(manifest.hasMasterKey()).isTrue();
		assertThat(manifest.parts()).extracting(Manifest.Part::sha256).allMatch((digest) -> digest.length() == 64);
	}

	@Test
	void nothing_of_an_encrypted_one_can_be_read_without_its_passphrase() throws IOException {
		Archive archive = written(PASSPHRASE, Manifest.FORMAT);

		assertThat(Files.readString(archive.file(), StandardCharsets.ISO_8859_1)).startsWith("FADELINE BACKUP 1\n")
			.doesNotContain("manifest", "event_store", "PK\3\4");
		assertThatExceptionOfType(BackupException.class).isThrownBy(new Archive(archive.file(), null)::verify)
			.withMessageContaining("is encrypted: give its passphrase");
		assertThatExceptionOfType(BackupException.class)
			.isThrownBy(new Archive(archive.file(), "nine lives of a dog")::verify)
			.withMessageContaining("the passphrase is another one, or the file is damaged")
			.withMessageNotContaining("dog");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = PASSPHRASE)
	void a_single_changed_byte_is_noticed_wherever_it_is(@Nullable String passphrase) throws IOException {
		Archive archive = written(passphrase, Manifest.FORMAT);
		byte[] whole = Files.readAllBytes(archive.file());
		Manifest manifest = archive.verify();
		int end = (passphrase == null) ? endOfEntries(whole) : whole.length;
		// Each place of an encrypted one costs what it costs to try a passphrase.
		int[] places = (passphrase == null) ? new Random(8).ints(60, 30, end).toArray()
				: IntStream.concat(IntStream.of(IN_SALT, end - 1), new Random(8).ints(2, 0, end)).toArray();

		for (int place : places) {
			byte[] changed = whole.clone();
			changed[place] ^= 4;
			assertIsNot(manifest, new Archive(Files.write(archive.file(), changed), passphrase), place);
		}
	}

	/** Harmless where it is only how a ZIP tells the same. */
	private static void assertIsNot(Manifest manifest, Archive changed, int place) {
		try {
			assertThat(changed.verify()).as("byte %d", place).isEqualTo(manifest);
			changed.read((name, entry) -> assertThat(manifest.parts()).extracting(Manifest.Part::name).contains(name));
		}
		catch (BackupException expected) {
			assertThat(expected).hasMessageContaining("amaged");
		}
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = PASSPHRASE)
	void one_that_was_cut_off_is_damaged(@Nullable String passphrase) throws IOException {
		Archive archive = written(passphrase, Manifest.FORMAT);
		byte[] whole = Files.readAllBytes(archive.file());
		int[] lengths = (passphrase == null)
				? new int[] { whole.length / 10, whole.length / 2, endOfEntries(whole) - 300 }
				: new int[] { whole.length - 300 };

		for (int length : lengths) {
			Path cut = Files.write(archive.file(), Arrays.copyOf(whole, length));
			assertThatExceptionOfType(BackupException.class).as("%d bytes", length)
				.isThrownBy(new Archive(cut, passphrase)::verify)
				.withMessageContaining("amaged");
		}
	}

	@Test
	void one_of_a_later_version_another_file_and_none_are_refused_in_words() throws IOException {
		assertThatExceptionOfType(BackupException.class).isThrownBy(written(null, Manifest.FORMAT + 1)::verify)
			.withMessageContaining("was made by a later version of Fadeline (1.2, database 64)");
		Path other = Files.writeString(this.folder.resolve("letter.txt"), "Dear Sir,\n");
		assertThatExceptionOfType(BackupException.class).isThrownBy(new Archive(other, null)::verify)
			.withMessage("%s is no back-up of Fadeline".formatted(other));
		Path none = this.folder.resolve("none.zip");
		assertThatExceptionOfType(BackupException.class).isThrownBy(new Archive(none, null)::verify)
			.withMessage("There is no file %s".formatted(none));
	}

	@Test
	void a_file_has_its_name_once_it_is_whole_and_replaces_none() throws IOException {
		Path target = this.folder.resolve("backup.zip");
		try (NewFile created = NewFile.at(target)) {
			Files.writeString(created.written(), "half");
		}
		assertThat(this.folder).as("given up").isEmptyDirectory();

		try (NewFile first = NewFile.at(target); NewFile second = NewFile.at(target)) {
			Files.writeString(first.written(), "first");
			first.force();
			assertThat(target).doesNotExist();
			first.place();
			assertThatExceptionOfType(BackupException.class).isThrownBy(second::place)
				.withMessage("%s is there already and is not replaced: name another file".formatted(target));
		}
		assertThatExceptionOfType(BackupException.class).isThrownBy(() -> NewFile.at(target));
		assertThat(Files.readString(target)).isEqualTo("first");
		assertThat(Files.getPosixFilePermissions(target)).hasSize(2);
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files).containsExactly(target);
		}
	}

	private Archive written(@Nullable String passphrase, int format) throws IOException {
		Path file = Files.createTempFile(this.folder, "written", null);
		byte[] noise = new byte[40_000];
		new Random(1).nextBytes(noise);
		try (OutputStream out = Files.newOutputStream(file);
				ArchiveWriter writer = new ArchiveWriter(out, passphrase)) {
			writer.add("access.account", List.of("id", "name"), (entry) -> entry.write("1\tAda\n2\tBo\n".getBytes()));
			writer.add("event_store.domain_event", List.of("payload"), (entry) -> entry.write("a\nb\n".getBytes()));
			writer.add("audit.access", List.of("id"), (entry) -> {
				for (byte one : noise) {
					entry.write((one == '\n') ? ' ' : one);
				}
				entry.write('\n');
			});
			writer.add(Manifest.MASTER_KEY, List.of(), (entry) -> entry.write("{}".getBytes()));
			writer.finish(
					(parts) -> new Manifest(format, "1.2", "64", TAKEN, EventStoreKind.EMBEDDED, "cHJvb2Y=", parts));
		}
		return new Archive(file, passphrase);
	}

	/** Where the directory of a ZIP begins, which is not read. */
	private static int endOfEntries(byte[] zip) {
		for (int i = 0; i < zip.length - 3; i++) {
			if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
				return i;
			}
		}
		return zip.length;
	}

}
