package com.fadeline.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fadeline.administration.accounts.NewAccount;

/**
 * Text that ends the start of a demo: its address, its accounts and their password.
 *
 * @param address of the sign-in page
 * @param folder of the data, to delete for a new demo
 */
record ReadyBlock(String address, List<NewAccount> accounts, String password, String folder) {

	private static final String LINE = "-".repeat(72);

	String text() {
		int width = this.accounts.stream().mapToInt((account) -> account.loginName().length()).max().orElse(0);
		return """

				%1$s
				Fadeline is ready: %2$s

				Sign in there with one tap, or with the password %3$s as
				%4$s

				Ctrl+C stops it, the same command goes on where it was.
				Delete %5$s to start over.
				%1$s""".formatted(LINE, this.address, this.password,
				this.accounts.stream().map((account) -> line(account, width)).collect(Collectors.joining("\n")),
				this.folder);
	}

	private static String line(NewAccount account, int width) {
		return "  %s  %s".formatted(account.loginName() + " ".repeat(width - account.loginName().length()),
				account.requester().role().name().toLowerCase(Locale.ROOT));
	}

}
