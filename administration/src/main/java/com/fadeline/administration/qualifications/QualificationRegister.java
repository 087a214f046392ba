package com.fadeline.administration.qualifications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.api.Requester;
import com.fadeline.api.id.OperatorId;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Port for the qualifications of specialists. Administrators enter them, managers read
 * those of their clinics, specialists their own. A rejection is a
 * {@link CommandExecutionException} with a rejection as its details.
 */
public interface QualificationRegister {

	/** Returns the qualifications of a specialist, latest first. */
	List<Qualification> of(OperatorId operator, Requester by);

	/**
	 * Returns those of several specialists, without those that the requester may not see.
	 */
	Map<OperatorId, List<Qualification>> of(Collection<OperatorId> operators, Requester by);

	/**
	 * Adds a qualification; the same again changes nothing.
	 * @throws InvalidEntriesException if it is incomplete or not possible
	 */
	Qualification add(UUID qualification, OperatorId operator, Qualification.Details details, Requester by);

	/** Withdraws one that was entered by mistake; again changes nothing. */
	Qualification withdraw(UUID qualification, OperatorId operator, String reason, Requester by);

}
