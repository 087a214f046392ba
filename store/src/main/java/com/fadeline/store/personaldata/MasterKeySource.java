package com.fadeline.store.personaldata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import com.fadeline.store.files.ClosedAgain;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * Source of the master key.
 *
 * @param text the key itself; takes precedence over the file
 * @param file where it is kept otherwise
 */
public record MasterKeySource(@Nullable String text, Path file) {

	static final String TEXT = "fadeline.master-key";

	static final String FILE = "fadeline.master-key-file";

	public static MasterKeySource of(Environment environment) {
		String text = environment.getProperty(TEXT);
		Path file = Path.of(environment.getRequiredProperty(FILE));
		if (file.startsWith(Path.of(environment.getProperty("fadeline.data", "data")))) {
			close(file);
		}
		return new MasterKeySource((text == null || text.isBlank()) ? null : text, file);
	}

	/**
	 * Closes the file to others: a copy of the data folder may have come with rights for
	 * them.
	 */
	private static void close(Path file) {
		try {
			ClosedAgain.close(file);
		}
		catch (IOException ex) {
			throw new MasterKeyException("The master key in %s cannot be used: %s".formatted(file, ex));
		}
	}

	/**
	 * Returns the master key that wrapped the keys in the table; creates one where there
	 * is neither a master key nor anything that needs one.
	 * @throws MasterKeyException if it is missing or another one
	 */
	MasterKey open(ClientKeyTable table) {
		Optional<byte[]> proof = table.proof();
		MasterKey key = given().orElseGet(() -> {
			if (proof.isPresent()) {
				throw new MasterKeyException(
						"The master key is missing: there is no file %s. Put it back there or name it by %s; a new one would open nothing"
							.formatted(this.file, FILE));
			}
			MasterKey.generated().writeFirst(this.file);
			return MasterKey.in(this.file).orElseThrow();
		});
		if (proof.isEmpty()) {
			table.addProofIfMissing(key.proof());
		}
		if (!key.made(table.proof().orElseThrow())) {
			throw new MasterKeyException(
					"The master key in %s is not the one that wrapped the keys of this database; give the one that was in use"
						.formatted(place()));
		}
		return key;
	}

	/**
	 * Wraps all keys with a new master key and leaves the old one out. Where it stops
	 * half way, the file still opens everything.
	 * @return how many keys
	 * @throws MasterKeyException if the master key is not in a file
	 */
	int rotate(ClientKeyTable table) {
		if (this.text != null) {
			throw new MasterKeyException(
					"The master key is given by %s and cannot be replaced there; put it into a file, name that by %s and rotate again"
						.formatted(TEXT, FILE));
		}
		MasterKey rotated = open(table).rotated();
		rotated.writeTo(this.file);
		int keys = new ClientKeys(table, rotated).rewrap(rotated);
		rotated.withoutOldKeys().writeTo(this.file);
		return keys;
	}

	/** Returns the setting that holds it, or its file. */
	public String place() {
		return (this.text != null) ? TEXT : this.file.toString();
	}

	/** Leaves the key out. */
	@Override
	public String toString() {
		return "MasterKeySource[%s]".formatted(place());
	}

	/**
	 * Returns the existing master key.
	 * @throws MasterKeyException if it cannot be read
	 */
	public Optional<MasterKey> given() {
		return (this.text != null) ? Optional.of(MasterKey.parse(this.text)) : MasterKey.in(this.file);
	}

}
