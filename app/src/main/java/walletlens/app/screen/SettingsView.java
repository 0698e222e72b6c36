package walletlens.app.screen;

import java.util.List;

/**
 * What the settings remember.
 *
 * @param currencyWrong what is wrong with the currency typed
 * @param rateFrom the currency an exchange rate is asked for
 * @param rateWrong what is wrong with the rate typed
 * @param protectionWrong what is wrong with the passphrase typed
 * @param backupWrong what is wrong with the backup asked for
 * @param code the recovery code just made
 * @param file the name of the file to restore from
 * @param handle what the host knows the file by
 * @param restoreWrong what is wrong with restoring
 * @param restored records that have arrived of it so far
 * @param verified what verifying found
 * @param damage the damage it found, line by line
 * @param busy what is under way: the kind of an effect; empty for nothing
 * @param erasing whether deleting everything was asked for
 * @param eraseWrong what is wrong with the word typed
 */
public record SettingsView(
        String currencyWrong,
        String rateFrom,
        String rateWrong,
        String protectionWrong,
        String backupWrong,
        String code,
        String file,
        String handle,
        String restoreWrong,
        List<String> restored,
        String verified,
        List<String> damage,
        String busy,
        boolean erasing,
        String eraseWrong) {
    /** Nothing asked for. */
    public static final SettingsView FIRST = new SettingsView(
            "", "", "", "", "", "", "", "", "", List.of(), "", List.of(), "", false, "");

    SettingsView currency(String wrong) {
        return new SettingsView(wrong, rateFrom, rateWrong, protectionWrong, backupWrong, code, file, handle, restoreWrong, restored, verified,
                damage, busy, erasing, eraseWrong);
    }

    SettingsView rate(String from, String wrong) {
        return new SettingsView(currencyWrong, from, wrong, protectionWrong, backupWrong, code, file, handle, restoreWrong,
                restored, verified, damage, busy, erasing, eraseWrong);
    }

    SettingsView protection(String wrong) {
        return new SettingsView(currencyWrong, rateFrom, rateWrong, wrong, backupWrong, code, file, handle, restoreWrong, restored, verified,
                damage, busy, erasing, eraseWrong);
    }

    SettingsView backup(String wrong, String newCode) {
        return new SettingsView(currencyWrong, rateFrom, rateWrong, protectionWrong, wrong, newCode, file, handle, restoreWrong, restored,
                verified, damage, busy, erasing, eraseWrong);
    }

    SettingsView restore(String newFile, String newHandle, String wrong, List<String> arrived) {
        return new SettingsView(currencyWrong, rateFrom, rateWrong, protectionWrong, backupWrong, code, newFile, newHandle, wrong, arrived,
                verified, damage, busy, erasing, eraseWrong);
    }

    SettingsView verified(String said, List<String> found) {
        return new SettingsView(currencyWrong, rateFrom, rateWrong, protectionWrong, backupWrong, code, file, handle, restoreWrong, restored,
                said, found, busy, erasing, eraseWrong);
    }

    SettingsView busy(String kind) {
        return new SettingsView(currencyWrong, rateFrom, rateWrong, protectionWrong, backupWrong, code, file, handle, restoreWrong, restored,
                verified, damage, kind, erasing, eraseWrong);
    }

    SettingsView erase(boolean asked, String wrong) {
        return new SettingsView(currencyWrong, rateFrom, rateWrong, protectionWrong, backupWrong, code, file, handle, restoreWrong, restored,
                verified, damage, busy, asked, wrong);
    }
}
