package com.fadeline.query.client;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.client.ClientView;
import com.fadeline.query.CourseEventFixtures;
import com.fadeline.query.projection.Column;

import static org.assertj.core.api.Assertions.assertThat;

class DirectoryKeysTests {

	@Test
	void the_whole_name_is_one_word_in_both_orders_and_all_spellings() {
		assertThat(DirectoryKeys.names("Patrick", "O'Brien")).isEqualTo("=patrickobrien=obrienpatrick=");
		assertThat(DirectoryKeys.names("Jürgen", "Weiß"))
			.isEqualTo("=jurgenweiss=juergenweiss=weissjurgen=weissjuergen=");
		assertThat(DirectoryKeys.names("Mary Ann", "Mc Donald")).isEqualTo(DirectoryKeys.names("Maryann", "McDonald"));
	}

	@Test
	void one_name_is_a_name() {
		assertThat(DirectoryKeys.names("Suharto", null)).isEqualTo("=suharto=")
			.isEqualTo(DirectoryKeys.names(null, "Suharto"));
		assertThat(DirectoryKeys.sortKey(client("Suharto", null))).isEqualTo("suharto");
		assertThat(DirectoryKeys.names(null, null)).isNull();
		assertThat(DirectoryKeys.names("-", "'")).isNull();
	}

	@Test
	void clients_are_listed_by_family_name_as_dictionaries_do() {
		List<ClientView> clients = List.of(client("Anna", "Ärmel"), client("Ben", "Arnold"), client("Zoe", "O'Neill"),
				client("Abe", "Oehler"), client("Ada", "Özil"), client("Eva", "Zorn"));

		assertThat(clients.stream().map(DirectoryKeys::sortKey).sorted()).containsExactly("armel anna", "arnold ben",
				"oehler abe", "oneill zoe", "ozil ada", "zorn eva");
	}

	@Test
	void every_word_is_searched_in_its_spellings() {
		ClientView client = new ClientView(CourseEventFixtures.CLIENT, CourseEventFixtures.CLINIC, "J.R.", "Müller",
				null, "JR@Example.org", "+49 30 123", "H-0042", null, 0);

		assertThat(DirectoryKeys.searchText(client)).isEqualTo("j.r jr muller mueller jr@example.org +49 30 123 h0042");
	}

	@Test
	void typing_errors_are_looked_for_in_each_name_alone_and_joined() {
		assertThat(" %s ".formatted(DirectoryKeys.typing(client("Ann-Marie", "Li"))))
			.contains(" annmarie ", " anmari ", " ann ", " marie ", " mari ")
			.doesNotContain(" li ", "  ");
		assertThat(DirectoryKeys.typing(client("Bo", null))).isNull();
	}

	@Test
	void nothing_is_kept_of_a_client_to_be_erased_but_the_clinic() {
		ClientView hidden = new ClientView(CourseEventFixtures.CLIENT, CourseEventFixtures.CLINIC, null, null, null,
				null, null, null, Instant.EPOCH, 3);

		assertThat(DirectoryKeys.columns()).filteredOn((column) -> column.value().apply(hidden) != null)
			.extracting(Column::name)
			.containsExactly("clinic_id");
	}

	private static ClientView client(@Nullable String givenName, @Nullable String familyName) {
		return new ClientView(CourseEventFixtures.CLIENT, CourseEventFixtures.CLINIC, givenName, familyName, null, null,
				null, null, null, 0);
	}

}
