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
 */
public record Receipt(UUID id, long sequence, boolean repeated, List<AcceptedFinding> findings) {

	public Receipt {
		findings = List.copyOf(findings);
	}

	/** The same with one more finding. */
	public Receipt and(AcceptedFinding finding) {
		return new Receipt(this.id, this.sequence, this.repeated, Lists.and(this.findings, finding));
	}

}
