package com.fadeline.api;

import java.util.List;
import java.util.UUID;

/**
 * Value object of a receipt, the answer to every command.
 *
 * @param id what was created or changed
 * @param sequence sequence number of the aggregate's last event after the command; for a
 * duplicate command that of its first receipt
 * @param repeated whether the command had been processed before and changed nothing
 * @param findings cautions and overridden breaches
 * @param extended whether it added to the record under the same id
 */
public record Receipt(UUID id, long sequence, boolean repeated, List<AcceptedFinding> findings, boolean extended) {

	public Receipt {
		findings = List.copyOf(findings);
	}

	/** Creates the receipt of a command that extended nothing. */
	public Receipt(UUID id, long sequence, boolean repeated, List<AcceptedFinding> findings) {
		this(id, sequence, repeated, findings, false);
	}

	/** Returns the same receipt for a command that extended a record. */
	public Receipt extending() {
		return new Receipt(this.id, this.sequence, this.repeated, this.findings, true);
	}

	/** Returns the same receipt with one more finding. */
	public Receipt and(AcceptedFinding finding) {
		return new Receipt(this.id, this.sequence, this.repeated, Lists.and(this.findings, finding), this.extended);
	}

}
