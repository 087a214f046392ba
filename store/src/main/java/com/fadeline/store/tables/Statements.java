package com.fadeline.store.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parser that splits a script of SQL into statements. */
final class Statements {

	/** Quoted text, text between dollars, a comment, the end of a statement, the rest. */
	private static final Pattern PART = Pattern
		.compile("'(?:[^']|'')*'|(\\$[a-z]*\\$)[\\s\\S]*?\\1|(--[^\\n]*)|(;)|[\\s\\S]");

	private Statements() {
	}

	/** Returns its statements, without comments and in their order. */
	static List<String> of(String script) {
		List<String> statements = new ArrayList<>();
		StringBuilder statement = new StringBuilder();
		Matcher part = PART.matcher(script);
		while (part.find()) {
			if (part.group(3) != null) {
				statements.add(statement.toString().strip());
				statement.setLength(0);
			}
			else if (part.group(2) == null) {
				statement.append(part.group());
			}
		}
		statements.add(statement.toString().strip());
		statements.removeIf(String::isEmpty);
		return statements;
	}

}
