package com.fadeline.administration.consents;

import java.util.List;

import com.fadeline.api.Requester;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.id.ClinicId;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Port for the texts that the clients of a clinic sign. A change adds a version, recorded
 * with its author. A rejection is a {@link CommandExecutionException} with a rejection as
 * its details.
 */
public interface ConsentTexts {

	/** Returns the latest version of each text of a clinic. */
	List<ConsentText> latest(ClinicId clinic);

	/**
	 * Adds the next version; the same content as the latest changes nothing.
	 * @param expectedVersion the latest version that the change is based on; null for any
	 */
	ConsentText add(ClinicId clinic, ConsentTopic topic, String language, ConsentText.Content content,
			@Nullable Long expectedVersion, Requester by);

}
