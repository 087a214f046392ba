package com.fadeline.web.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import com.fadeline.api.Rejection;
import com.fadeline.web.pages.Form;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Form that corrects a record, filled with its values, and rejected if they have changed
 * since it was filled.
 *
 * @param recorded the record as it is now
 * @param values its field values
 * @param sequence of the course
 */
public record CorrectionForm<T>(T recorded, Map<String, List<String>> values, long sequence) {

	private static final String MARK = "seen";

	/** Returns a form filled with the recorded values and a mark of them. */
	public Form filled() {
		Map<String, List<String>> filled = new LinkedHashMap<>(this.values);
		filled.put(MARK, List.of(mark()));
		return Form.showing(filled);
	}

	/**
	 * Reads the corrected record and the reason, and corrects it. A repeated request,
	 * whose values are recorded already, passes.
	 * @throws CommandExecutionException with {@link Rejection.Stale} if the record was
	 * corrected in the meantime
	 */
	public <R> R submit(Form form, Supplier<T> reading, BiFunction<T, String, R> correcting) {
		@Nullable String reason = form.tried(() -> CourseForms.reason(form));
		T typed = reading.get();
		if (!form.value(MARK).equals(mark()) && !typed.equals(this.recorded)) {
			String message = "It was amended meanwhile";
			throw new CommandExecutionException(message, null,
					new Rejection.Stale(message, this.sequence, this.sequence));
		}
		return correcting.apply(typed, form.needed("reason", reason));
	}

	private String mark() {
		return Integer.toHexString(this.values.toString().hashCode());
	}

}
