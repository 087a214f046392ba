package com.fadeline.web.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Rejection;
import com.fadeline.web.pages.Form;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Guard against a correction based on a record that has changed since its form was
 * filled.
 */
public final class StaleEditCheck {

	private static final String MARK = "seen";

	private StaleEditCheck() {
	}

	/** Returns a form filled with the recorded values and a mark of them. */
	public static Form filled(Map<String, List<String>> recorded) {
		Map<String, List<String>> filled = new LinkedHashMap<>(recorded);
		filled.put(MARK, List.of(mark(recorded)));
		return Form.showing(filled);
	}

	/**
	 * Rejects a form whose record was corrected in the meantime; a repeated request,
	 * whose values are recorded already, passes.
	 * @param recorded field values of the record as it is now
	 * @param asTyped whether the recorded values equal the typed ones
	 */
	public static void refuseStale(Form form, Map<String, List<String>> recorded, boolean asTyped, long sequence) {
		if (!form.value(MARK).equals(mark(recorded)) && !asTyped) {
			String message = "It was amended meanwhile";
			throw new CommandExecutionException(message, null, new Rejection.Stale(message, sequence, sequence));
		}
	}

	private static String mark(Map<String, List<String>> recorded) {
		return Integer.toHexString(recorded.toString().hashCode());
	}

}
