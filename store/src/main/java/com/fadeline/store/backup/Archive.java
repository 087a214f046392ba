package com.fadeline.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Back-up file for reading, entry by entry and as often as needed.
 *
 * @param file its path
 * @param passphrase decrypts it; null where it is not encrypted
 */
record Archive(Path file, @Nullable String passphrase) {

	/** Reader of one entry; the manifest is not passed to it. */
	@FunctionalInterface
	interface Reader {

		void read(String name, InputStream entry) throws IOException;

	}

	/**
	 * Reads all of it and compares it with its manifest.
	 * @throws BackupException if it is not as it was written, or of a later version
	 */
	Manifest verify() {
		List<Manifest.Part> found = new ArrayList<>();
		Manifest manifest = read((name, entry) -> {
			Tally tally = new Tally(OutputStream.nullOutputStream());
			entry.transferTo(tally);
			found.add(tally.part(name, List.of()));
		});
		if (manifest.format() > Manifest.FORMAT) {
			throw later(manifest);
		}
		List<Manifest.Part> told = manifest.parts()
			.stream()
			.map((part) -> new Manifest.Part(part.name(), List.of(), part.rows(), part.bytes(), part.sha256()))
			.toList();
		if (!found.equals(told)) {
			throw damaged("what it holds is not what its manifest tells");
		}
		return manifest;
	}

	/**
	 * Passes each entry to the reader.
	 * @throws BackupException if it cannot be read to its end
	 */
	Manifest read(Reader reader) {
		try (ZipInputStream zip = new ZipInputStream(Envelope.open(this.file, this.passphrase))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals(Manifest.NAME)) {
					byte[] manifest = zip.readAllBytes();
					zip.closeEntry();
					return JsonMapper.shared().readValue(manifest, Manifest.class);
				}
				reader.read(entry.getName(), zip);
			}
			throw damaged("its end is missing");
		}
		catch (NoSuchFileException ex) {
			throw new BackupException("There is no file %s".formatted(this.file), ex);
		}
		catch (IOException | JacksonException | IllegalArgumentException ex) {
			throw unreadable(ex);
		}
	}

	BackupException later(Manifest manifest) {
		return new BackupException(
				"%s was made by a later version of Fadeline (%s, database %s): restore it with that version"
					.formatted(this.file, manifest.program(), manifest.schema()));
	}

	private BackupException unreadable(Exception failure) {
		if (this.passphrase != null && !(failure instanceof JacksonException) && isSealed()) {
			return new BackupException("%s cannot be decrypted: the passphrase is another one, or the file is damaged"
				.formatted(this.file), failure);
		}
		return damaged(String.valueOf(failure.getMessage()));
	}

	private boolean isSealed() {
		try {
			return Envelope.isSealed(this.file);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private BackupException damaged(String how) {
		return new BackupException(
				"%s is damaged, and nothing of it was used: %s. Take another back-up".formatted(this.file, how));
	}

	long size() {
		try {
			return Files.size(this.file);
		}
		catch (IOException ex) {
			throw new BackupException("%s cannot be read: %s".formatted(this.file, ex.getMessage()), ex);
		}
	}

}
