package com.fadeline.command.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds docs/rules.md against the rules. */
class RulesDocumentTests {

	private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");

	@Test
	void every_rule_is_documented_as_it_is() throws IOException {
		List<String> rows = Files.readAllLines(DOCUMENT).stream().filter((line) -> line.startsWith("| `")).toList();

		assertThat(rows).containsExactlyElementsOf(
				Rulebook.described(Policy.standard()).stream().map(RulesDocumentTests::row).toList());
	}

	private static String row(FindPolicy.Rule rule) {
		return "| `%s` | %s | %s | %s | %s |".formatted(rule.rule(), String.join(", ", rule.at()), rule.severity(),
				rule.sentence(), rule.source());
	}

}
