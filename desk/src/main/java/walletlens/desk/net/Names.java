package walletlens.desk.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where the hosts of the list are. */
@FunctionalInterface
interface Names {
    /** The port of https; no other is asked. */
    int HTTPS = 443;

    /** The addresses of a host, in the order to try; at least one. */
    List<InetSocketAddress> of(String host, Deadline deadline, Patience patience) throws IOException;

    /** As the system resolves them. One address that is not out in the world, and the host is not asked at all. */
    static Names ofSystem() {
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "outside-names");
            thread.setDaemon(true);
            return thread;
        });
        return (host, deadline, patience) -> {
            try {
                InetAddress[] found = threads.submit(() -> InetAddress.getAllByName(host))
                    .get(deadline.millis(patience.connect()), TimeUnit.MILLISECONDS);
                return checked(host, List.of(found));
            } catch (TimeoutException slow) {
                throw new Broken(host + " could not be found in time.");
            } catch (ExecutionException unknown) {
                if (unknown.getCause() instanceof UnknownHostException) {
                    throw new Broken(host + " could not be found; there may be no network.");
                }
                throw new Broken(host + " could not be looked up.");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Broken("The request was stopped.");
            }
        };
    }

    /** The addresses with their port, all of them out in the world. */
    static List<InetSocketAddress> checked(String host, List<InetAddress> found) throws IOException {
        var addresses = new ArrayList<InetSocketAddress>();
        for (InetAddress address : found) {
            if (!PublicAddress.is(address)) {
                throw new Broken(host + " leads to an address inside a network of your own; it was not asked.");
            }
            addresses.add(new InetSocketAddress(address, HTTPS));
        }
        return addresses;
    }

    /**
     * As a test maps them, such as {@code api.kraken.com=127.0.0.1:4443,…}; a host that is not mapped is not found. Only
     * who starts the program can set this, and what a host proves with its certificate stays asked for.
     */
    static Names mapped(String table) {
        Map<String, InetSocketAddress> hosts = new TreeMap<>();
        for (String row : table.split(",")) {
            String[] sides = row.split("=", 2);
            int colon = sides[1].lastIndexOf(':');
            hosts.put(sides[0], new InetSocketAddress(sides[1].substring(0, colon), Integer.parseInt(sides[1].substring(colon + 1))));
        }
        return (host, deadline, patience) -> {
            InetSocketAddress address = hosts.get(host);
            if (address == null) {
                throw new Broken(host + " could not be found; this is a test.");
            }
            return List.of(address);
        };
    }
}
