package com.fadeline.web.imports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fadeline.api.course.treatment.PastSitting.Range;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reader of a range of two numbers: a list of both, or a text such as "4-6". */
final class SourceRange {

	private static final Pattern SPAN = Pattern.compile("([0-9.,]+)\\s*(?:-|\u2013|to|bis)\\s*([0-9.,]+)");

	private SourceRange() {
	}

	/** Returns whether the list has neither of its two ends. */
	static boolean isNothing(JsonNode node) {
		return isListed(node) && isOpen(node.get(0)) && isOpen(node.get(1));
	}

	/** Returns the range; one end of a list may be open. Empty if it cannot be read. */
	static Optional<Range> read(JsonNode node, int most) {
		boolean listed = isListed(node);
		Optional<BigDecimal> from = listed ? listed(node.get(0)) : spelled(node, 1);
		Optional<BigDecimal> to = listed ? listed(node.get(1)) : spelled(node, 2);
		boolean readable = (from.isPresent() || (listed && isOpen(node.get(0))))
				&& (to.isPresent() || (listed && isOpen(node.get(1)))) && (from.isPresent() || to.isPresent());
		BigDecimal lower = from.orElse(BigDecimal.ZERO);
		BigDecimal upper = to.orElse(BigDecimal.valueOf(most));
		boolean ordered = readable && lower.signum() >= 0 && lower.compareTo(upper) <= 0
				&& upper.compareTo(BigDecimal.valueOf(most)) <= 0;
		return ordered ? Optional
			.of(new Range(from.map(BigDecimal::doubleValue).orElse(null), to.map(BigDecimal::doubleValue).orElse(null)))
				: Optional.empty();
	}

	private static boolean isListed(JsonNode node) {
		return node.isArray() && node.size() == 2;
	}

	private static boolean isOpen(@Nullable JsonNode end) {
		return end == null || end.isNull();
	}

	private static Optional<BigDecimal> listed(@Nullable JsonNode end) {
		if (end == null || end.isNull()) {
			return Optional.empty();
		}
		return end.isNumber() ? Optional.of(end.decimalValue()) : number(end.asString(""));
	}

	private static Optional<BigDecimal> spelled(JsonNode node, int group) {
		Matcher span = SPAN.matcher(node.isString() ? Spellings.stripped(node.stringValue()) : "");
		return span.matches() ? number(span.group(group)) : Optional.empty();
	}

	private static Optional<BigDecimal> number(String text) {
		try {
			return Optional.of(Spellings.number(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
