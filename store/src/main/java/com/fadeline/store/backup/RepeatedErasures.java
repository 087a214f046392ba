package com.fadeline.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fadeline.api.id.ClientId;

/**
 * Value object of the erasures that a restore repeats.
 *
 * @param ledger the one in its place, which gets the entries of the others
 * @param entries of all ledgers
 * @param isThere whether there was any ledger
 */
record RepeatedErasures(ErasureLedger ledger, List<ErasureLedger.Entry> entries, boolean isThere) {

	/**
	 * Reads the ledgers.
	 * @throws BackupException if one is missing or cannot be read
	 */
	static RepeatedErasures of(ErasureLedger ledger, List<Path> others) {
		try {
			List<ErasureLedger.Entry> entries = new ArrayList<>();
			for (Path file : others) {
				if (Files.notExists(file)) {
					throw new BackupException("There is no ledger of erasures %s".formatted(file));
				}
				entries.addAll(new ErasureLedger(file).entries());
			}
			entries.addAll(ledger.entries());
			return new RepeatedErasures(ledger, entries, !others.isEmpty() || Files.exists(ledger.file()));
		}
		catch (IOException ex) {
			throw unusable(ex);
		}
	}

	Map<ClientId, ErasureLedger.Kind> standing() {
		return ErasureLedger.standing(this.entries);
	}

	/** Enters all of them in the ledger in its place. */
	void enter() {
		try {
			this.ledger.add(this.entries);
		}
		catch (IOException ex) {
			throw unusable(ex);
		}
	}

	/**
	 * Returns a line about them.
	 * @param again how many the database lacked
	 */
	String summary(int again) {
		return this.isThere
				? "Of %d clients in the ledger of erasures %d are forgotten again by the next start"
					.formatted(standing().size(), again)
				: "No ledger of erasures was there (--erasures=FILE): whoever was erased since is back; erase them again";
	}

	private static BackupException unusable(IOException failure) {
		return new BackupException("The ledger of erasures cannot be used: %s".formatted(failure), failure);
	}

}
