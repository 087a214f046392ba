package com.fadeline.api;

import java.util.List;
import java.util.UUID;

/**
 * Answer to every command.
 *
 * @param id what was created or changed
 * @param sequence sequence number of the aggregate's last event after the command; for a
 * repeated command that of its first answer
 * @param repeated whether the command had been carried out before and changed nothing
 * @param findings cautions and overridden breaches
 * @param extended whether it added to what was on record under the same id
 */
public record Receipt(UUID id, long sequence, boolean repeated, List<AcceptedFinding> findings, boolean extended) {

	public Receipt {
		findings = List.copyOf(findings);
	}

	/** Answer to a command that extended nothing. */
	public Receipt(UUID id, long sequence, boolean repeated, List<AcceptedFinding> findings) {
		this(id, sequence, repeated, findings, false);
	}

	/** The same of a command that added to what was on record. */
	public Receipt extending() {
		return new Receipt(this.id, this.sequence, this.repeated, this.findings, true);
	}

	/** The same with one more finding. */
	public Receipt and(AcceptedFinding finding) {
		return new Receipt(this.id, this.sequence, this.repeated, Lists.and(this.findings, finding), this.extended);
	}

}
