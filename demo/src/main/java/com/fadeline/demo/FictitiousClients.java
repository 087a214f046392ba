package com.fadeline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fadeline.api.client.ClientDetails;

/**
 * Generator of fictitious clients. Addresses and telephone numbers are of the ranges set
 * apart for examples.
 */
final class FictitiousClients {

	private static final List<String> GIVEN = List.of("Adam", "Amir", "Andreas", "Beatriz", "Ben", "Carla", "Chris",
			"Daria", "David", "Elena", "Emil", "Fatima", "Femi", "Gavin", "Grace", "Hassan", "Helen", "Igor", "Jack",
			"James", "Jonas", "Julia", "Karim", "Kate", "Leo", "Liam", "Lucia", "Marcus", "Maria", "Mateo", "Nadia",
			"Nikhil", "Oliver", "Omar", "Paul", "Petra", "Rafael", "Rosa", "Samir", "Sofia", "Stefan", "Theo", "Victor",
			"Wanda", "Xavier", "Yusuf", "Zoe");

	private static final List<String> FAMILY = List.of("Abbott", "Adeyemi", "Bauer", "Bennett", "Carvalho", "Costa",
			"Dimitrov", "Doyle", "Eriksson", "Evans", "Farouk", "Fischer", "Garcia", "Graham", "Haddad", "Hughes",
			"Ivanova", "Jensen", "Kaya", "Keller", "Laurent", "Lopez", "Mbeki", "Moreau", "Nowak", "Nyberg", "Oduya",
			"Olsen", "Park", "Patel", "Quinn", "Rossi", "Sato", "Schmidt", "Silva", "Singh", "Turner", "Ueda", "Varga",
			"Walker", "Weber", "Yilmaz", "Young", "Zeman");

	private FictitiousClients() {
	}

	/**
	 * Returns the client of that number; no two of the first two thousand share their
	 * name.
	 */
	static ClientDetails client(Dice dice, int number, LocalDate today) {
		String given = GIVEN.get(number % GIVEN.size());
		String family = FAMILY.get((number * 7) % FAMILY.size());
		LocalDate birth = today.minusYears(dice.between(21, 66)).minusDays(dice.between(0, 364));
		String email = "%s.%s@example.org".formatted(given, family).toLowerCase(Locale.ROOT);
		return new ClientDetails(given, family, birth, email, "+44 7700 900%03d".formatted(number),
				new DemoReference(today, number).text(), PersonalRecord.profile(number));
	}

}
