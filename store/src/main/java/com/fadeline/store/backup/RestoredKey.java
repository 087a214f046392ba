package com.fadeline.store.backup;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import com.fadeline.store.personaldata.MasterKey;
import com.fadeline.store.personaldata.MasterKeySource;

/**
 * Master key of a back-up, and the place it has to be put in.
 *
 * @param source where it belongs
 * @param brought the one in the back-up; null where it is in its place, or not needed
 */
record RestoredKey(MasterKeySource source, @Nullable MasterKey brought) {

	/**
	 * Finds it in its place, else in the back-up.
	 * @throws BackupException if it is missing, or another one
	 */
	static RestoredKey of(MasterKeySource source, Archive archive, Manifest manifest) {
		String proof = manifest.masterKeyProof();
		if (proof == null) {
			return new RestoredKey(source, null);
		}
		Optional<MasterKey> given = source.given();
		MasterKey key = given.or(() -> brought(archive, manifest))
			.orElseThrow(() -> new BackupException(
					"The master key is missing, and %s does not bring it along: put the one that was in use at %s"
						.formatted(archive.file(), source.place())));
		if (!key.made(Base64.getDecoder().decode(proof))) {
			throw new BackupException("The master key in %s is not the one that was in use when %s was made: give that"
				.formatted(source.place(), archive.file()));
		}
		return new RestoredKey(source, given.isPresent() ? null : key);
	}

	private static Optional<MasterKey> brought(Archive archive, Manifest manifest) {
		if (!manifest.hasMasterKey()) {
			return Optional.empty();
		}
		AtomicReference<String> json = new AtomicReference<>("");
		archive.read((name, entry) -> {
			if (name.equals(Manifest.MASTER_KEY)) {
				json.set(new String(entry.readAllBytes(), StandardCharsets.UTF_8));
			}
		});
		return Optional.of(MasterKey.parse(json.get()));
	}

	/** Puts it in its place. */
	void put() {
		if (this.brought != null) {
			this.brought.writeFirst(this.source.file());
		}
	}

	/** Leaves the key out. */
	@Override
	public String toString() {
		return "RestoredKey[%s]".formatted(this.source.place());
	}

}
